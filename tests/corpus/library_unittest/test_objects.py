# Tests know their names; suites are made of them.
import unittest

class Sample(unittest.TestCase):
    def test_one(self):
        "First line.\nSecond line."

    def test_two(self):
        pass

one = Sample("test_one")
print(one, repr(one), one.id(), one.shortDescription(), one == Sample("test_one"))
suite = unittest.TestSuite([one, Sample("test_two")])
print(suite, suite.countTestCases(), unittest.defaultTestLoader.getTestCaseNames(Sample))
for wrong in (lambda: Sample("missing"), lambda: suite.addTest(3), lambda: suite.addTest(Sample), lambda: suite.addTests("abc")):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(unittest.FunctionTestCase(len))
