# With buffer, what fixtures of classes print is kept too, and shown with their errors.
import sys
import unittest


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("set up out")
        print("set up err", file=sys.stderr)
        raise ValueError("no class")

    def test_never(self):
        pass


class Ends(unittest.TestCase):
    @classmethod
    def tearDownClass(cls):
        print("tear down")
        raise ValueError("no end")

    def test_prints(self):
        print("not seen")


result = unittest.TestResult()
result.buffer = True
unittest.TestSuite([Broken("test_never"), Ends("test_prints")]).run(result)
for test, text in result.errors:
    print(test)
    print(text.partition("ValueError")[2])
print(result.testsRun)
