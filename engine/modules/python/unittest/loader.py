"""Tests found in classes and modules."""

import functools
import types
from . import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for a test that could not be loaded: raises why when it is run."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name == self._testMethodName:
            return self._fail
        return super().__getattr__(name)

    def _fail(self):
        raise self._exception


def _is_case(thing):
    return isinstance(thing, type) and issubclass(thing, case.TestCase)


class TestLoader(object):
    """Makes suites."""

    suiteClass = suite.TestSuite
    testMethodPrefix, testNamePatterns = 'test', None
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    _top_level_dir = None

    def __init__(self):
        super().__init__()
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        methods = self.getTestCaseNames(testCaseClass)
        if not methods:
            methods = ['runTest'] if hasattr(testCaseClass, 'runTest') else []
        return self.suiteClass([testCaseClass(method) for method in methods])

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        contents = [getattr(module, name) for name in dir(module)]
        found = self.suiteClass([self.loadTestsFromTestCase(cls) for cls in contents
                                 if _is_case(cls) and cls not in (case.TestCase, case.FunctionTestCase)])
        customize = getattr(module, 'load_tests', None)
        return found if customize is None else customize(self, found, pattern)

    def loadTestsFromName(self, name, module=None):
        path = name.split('.')
        found = __import__(path.pop(0)) if module is None else module
        parent = None
        for step in path:
            parent = found
            try:
                found = getattr(parent, step)
            except AttributeError as error:
                self.errors.append(f'Failed to access attribute:\n{error}')
                return self.suiteClass([_FailedTest(step, error)])
        if isinstance(found, types.ModuleType):
            return self.loadTestsFromModule(found)
        if _is_case(found):
            return self.loadTestsFromTestCase(found)
        if isinstance(found, types.FunctionType) and _is_case(parent):
            return self.suiteClass([parent(path[-1])])
        if isinstance(found, suite.TestSuite):
            return found
        if not callable(found):
            raise TypeError(f"don't know how to make test from: {found}")
        made = found()
        if isinstance(made, case.TestCase):
            return self.suiteClass([made])
        if isinstance(made, suite.TestSuite):
            return made
        raise TypeError(f"calling {found} returned {made}, not a test")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass) if self._is_test(testCaseClass, name)]
        compare = self.sortTestMethodsUsing
        return sorted(names, key=functools.cmp_to_key(compare)) if compare else names

    def _is_test(self, cls, name):
        if not (name.startswith(self.testMethodPrefix) and callable(getattr(cls, name))):
            return False
        patterns = self.testNamePatterns
        if patterns is None:
            return True
        from fnmatch import fnmatchcase
        return any(fnmatchcase(f'{cls.__module__}.{cls.__qualname__}.{name}', pattern) for pattern in patterns)

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        raise NotImplementedError("unittest: discovery of test files is not available here")


defaultTestLoader = TestLoader()


def _loader(prefix, order, suite_class=None, patterns=None):
    made = TestLoader()
    made.testMethodPrefix, made.testNamePatterns = prefix, patterns
    made.sortTestMethodsUsing = order
    made.suiteClass = suite_class or TestLoader.suiteClass
    return made


def _deprecated(name, instead):
    import warnings
    warnings.warn(f"unittest.{name}() is deprecated and will be removed in Python 3.13. Please use {instead} instead.",
                  DeprecationWarning, stacklevel=3)


def getTestCaseNames(testCaseClass, prefix, sortUsing=util.three_way_cmp, testNamePatterns=None):
    _deprecated('getTestCaseNames', 'unittest.TestLoader.getTestCaseNames()')
    return _loader(prefix, sortUsing, patterns=testNamePatterns).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix='test', sortUsing=util.three_way_cmp, suiteClass=suite.TestSuite):
    _deprecated('makeSuite', 'unittest.TestLoader.loadTestsFromTestCase()')
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix='test', sortUsing=util.three_way_cmp, suiteClass=suite.TestSuite):
    _deprecated('findTestCases', 'unittest.TestLoader.loadTestsFromModule()')
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromModule(module)
