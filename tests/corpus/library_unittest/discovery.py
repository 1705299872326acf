# TestLoader.discover() finds the tests of files and packages below a folder, in the order of their names.
import io
import os
import sys
import tempfile
import unittest

FILES = {
    'test_first.py': 'import unittest\nclass A(unittest.TestCase):\n    def test_one(self): pass\n'
                     '    def test_two(self): self.assertEqual(1, 2)\n',
    'check_other.py': 'import unittest\nclass O(unittest.TestCase):\n    def test_other(self): pass\n',
    'test_broken.py': 'import nowhere_to_be_found\n',
    'test_skipped.py': 'import unittest\nraise unittest.SkipTest("not today")\n',
    'test-not-a-module.py': 'raise SystemExit\n',
    'notes.txt': 'no tests',
    'parts/__init__.py': '',
    'parts/test_part.py': 'import unittest\nclass P(unittest.TestCase):\n    def test_part(self): pass\n',
    'parts/deep/__init__.py': 'def load_tests(loader, tests, pattern):\n    print("load_tests", pattern)\n    return tests\n',
    'parts/deep/test_never.py': 'import unittest\nclass N(unittest.TestCase):\n    def test_never(self): pass\n',
    'plain/test_unseen.py': 'import unittest\nclass U(unittest.TestCase):\n    def test_unseen(self): pass\n',
}


def names_of(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from names_of(test)
        else:
            yield test.id()


with tempfile.TemporaryDirectory() as folder:
    folder = os.path.realpath(folder)
    for name, text in FILES.items():
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        with open(os.path.join(folder, name), 'w') as file:
            file.write(text)
    loader = unittest.TestLoader()
    suite = loader.discover(folder)
    print(list(names_of(suite)), suite.countTestCases(), sys.path[0] == folder)
    print(len(loader.errors), loader.errors[0].splitlines()[0], loader.errors[0].splitlines()[-1])
    result = unittest.TextTestRunner(stream=io.StringIO(), verbosity=2).run(suite)
    print(result, [str(test) for test, _ in result.failures + result.errors], result.skipped)
    print(list(names_of(unittest.TestLoader().discover(folder, 'check*.py'))))
    print(list(names_of(unittest.TestLoader().discover(os.path.join(folder, 'parts'), top_level_dir=folder))))
    print(list(names_of(unittest.TestLoader().discover('parts', pattern='test_p*'))))
    for wrong in os.path.join(folder, 'plain'), 'nothing_of_this_name', 'sys':
        try:
            unittest.TestLoader().discover(wrong, top_level_dir=folder)
        except (ImportError, TypeError) as error:
            print(type(error).__name__, str(error).replace(folder, 'FOLDER'))
