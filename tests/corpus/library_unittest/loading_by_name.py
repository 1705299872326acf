# Loading tests by name: what cannot be found becomes a test that fails; nested sub-tests name the inner parameters first.
import sys
import types
import unittest


class Sums(unittest.TestCase):
    def test_nested(self):
        with self.subTest(foo=1, bar=2):
            with self.subTest(baz=3, bar=4):
                self.fail("inner")

    def test_plain(self):
        pass

    @staticmethod
    def make():
        return Sums("test_plain")


def suite():
    return unittest.TestSuite([Sums("test_plain")])


def nothing():
    return 7


here = sys.modules[__name__]
loader = unittest.TestLoader()
for name in ("Sums", "Sums.test_plain", "Sums.make", "suite", "missing", "Sums.test_missing", "Sums.test_plain.more", ""):
    found = loader.loadTestsFromName(name, here)
    result = unittest.TestResult()
    found.run(result)
    print(repr(name), found.countTestCases(), len(result.errors), len(result.failures),
          [text.splitlines()[-1] for _, text in result.errors])
for name in ("nothing", "sys"):
    try:
        print(loader.loadTestsFromName(name, here))
    except TypeError as error:
        print(name, "TypeError", str(error).split(" at ")[0])
for name in ("no_such_module", "unittest.no_such_name", "json.no_such.module", "unittest.TestCase"):
    found = loader.loadTestsFromName(name)
    result = unittest.TestResult()
    found.run(result)
    print(name, found, [text.splitlines()[-1] for _, text in result.errors])
print(len(loader.errors), [text.splitlines()[0] for text in loader.errors])

result = unittest.TestResult()
Sums("test_nested").run(result)
print(result.failures[0][0], result.failures[0][0].id())

module = types.ModuleType("custom")
module.Sums = Sums


def load_tests(loader, tests, pattern):
    print(tests.countTestCases(), pattern)
    raise KeyError("no")


module.load_tests = load_tests
result = unittest.TestResult()
loader.loadTestsFromModule(module, pattern="x*").run(result)
print([(str(test), text.splitlines()[-1]) for test, text in result.errors])
for arguments, keywords in (((1, 2), {}), ((), {"odd": 1})):
    try:
        loader.loadTestsFromModule(module, *arguments, **keywords)
    except TypeError as error:
        print(error)
print(loader.loadTestsFromNames(["Sums.test_plain", "missing"], here).countTestCases())
