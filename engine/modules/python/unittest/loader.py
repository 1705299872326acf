"""Tests found in classes and modules."""

import functools
import os
import re
import sys
import traceback
import types
import warnings
from . import case, suite, util

__unittest = True

_IS_MODULE = re.compile(r'[_a-z]\w*\.py$', re.IGNORECASE).match


class _FailedTest(case.TestCase):
    """Stands for a test that could not be loaded: raises why when it is run."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError(f"'_FailedTest' object has no attribute {name!r}")

        def fail():
            raise self._exception
        return fail


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
        self._loading = set()      # the packages whose load_tests is at work: it may call discover itself

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        methods = self.getTestCaseNames(testCaseClass)
        if not methods:
            methods = ['runTest'] if hasattr(testCaseClass, 'runTest') else []
        return self.suiteClass([testCaseClass(method) for method in methods])

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        if args or kws.pop('use_load_tests', None) is not None:
            warnings.warn('use_load_tests is deprecated and ignored', DeprecationWarning)
        if len(args) > 1:
            raise TypeError(f'loadTestsFromModule() takes 1 positional argument but {len(args) + 1} were given')
        if kws:
            raise TypeError(f"loadTestsFromModule() got an unexpected keyword argument '{min(kws)}'")
        contents = [getattr(module, name) for name in dir(module)]
        found = self.suiteClass([self.loadTestsFromTestCase(cls) for cls in contents if _is_case(cls)])
        customize = getattr(module, 'load_tests', None)
        if customize is None:
            return found
        try:
            return customize(self, found, pattern)
        except Exception as error:
            return self._failed(module.__name__, error, 'Failed to call load_tests:')

    def _failed(self, name, error, problem):
        """A suite of one test, which tells what has gone wrong."""
        message = f'{problem}\n{traceback.format_exc()}'
        self.errors.append(message)
        return self.suiteClass((_FailedTest(name, error),))

    def _import(self, path):
        """The module that a dotted name begins with, and what to call to report the part that was no module."""
        report = None
        for length in range(len(path), 0, -1):
            try:
                return __import__('.'.join(path[:length])), report
            except ImportError:
                trace = traceback.format_exc()
                report = functools.partial(self._not_imported, path[length - 1], trace)
        return None, report

    def _not_imported(self, name, trace):
        message = f'Failed to import test module: {name}\n{trace}'
        self.errors.append(message)
        return self.suiteClass((_FailedTest(name, ImportError(message)),))

    def loadTestsFromName(self, name, module=None):
        path = name.split('.')
        report = parent = None
        found = module
        if module is None:
            found, report = self._import(path)
            if found is None:
                return report()
            del path[0]
        for step in path:
            try:
                parent, found = found, getattr(found, step)
            except AttributeError as error:
                # Of a package it is not known whether a module or another name is missing.
                if report is not None and getattr(found, '__path__', None) is not None:
                    return report()
                return self._failed(step, error, 'Failed to access attribute:')
        if isinstance(found, types.ModuleType):
            return self.loadTestsFromModule(found)
        if _is_case(found):
            return self.loadTestsFromTestCase(found)
        if isinstance(found, types.FunctionType) and _is_case(parent):
            made = parent(path[-1])
            if not isinstance(getattr(made, path[-1]), types.FunctionType):     # that is a static method
                return self.suiteClass([made])
        elif isinstance(found, suite.TestSuite):
            return found
        return self._from_call(found)

    def _from_call(self, found):
        if not callable(found):
            raise TypeError(f"don't know how to make test from: {found}")
        made = found()
        if isinstance(made, suite.TestSuite):
            return made
        if isinstance(made, case.TestCase):
            return self.suiteClass([made])
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

    # --- Test files ---

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """The tests of all files below a folder, or in a package, whose names match the pattern."""
        chosen = top_level_dir is None and self._top_level_dir is None
        if top_level_dir is None:
            top_level_dir = self._top_level_dir or start_dir
        top = self._top_level_dir = os.path.abspath(top_level_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            if start_dir != top and not os.path.isfile(os.path.join(start_dir, '__init__.py')):
                raise ImportError(f'Start directory is not importable: {start_dir!r}')
        else:
            start_dir = self._folder_of(start_dir, chosen)
        return self.suiteClass(list(self._find_tests(start_dir, pattern)))

    def _folder_of(self, name, chosen):
        """The folder of a package that is given by its name."""
        try:
            __import__(name)
        except ImportError:
            raise ImportError(f'Start directory is not importable: {name!r}') from None
        module = sys.modules[name]
        if getattr(module, '__file__', None) is None:
            if module.__name__ in sys.builtin_module_names:
                raise TypeError('Can not use builtin modules as dotted module names') from None
            raise TypeError(f"don't know how to discover from {module!r}") from None
        if chosen:
            levels = name.count('.') + (os.path.basename(module.__file__).lower().startswith('__init__.py'))
            folder = os.path.dirname(os.path.abspath(sys.modules[name.partition('.')[0]].__file__))
            self._top_level_dir = os.path.dirname(folder) if levels else folder
            if os.path.abspath(name) in sys.path:
                sys.path.remove(os.path.abspath(name))
        return os.path.abspath(os.path.dirname(module.__file__))

    def _name_of(self, path):
        """The dotted name of a file or folder below the one where discovery began."""
        if path == self._top_level_dir:
            return '.'
        return os.path.relpath(os.path.splitext(os.path.normpath(path))[0], self._top_level_dir).replace(os.sep, '.')

    def _match_path(self, path, full_path, pattern):
        """For subclasses: whether a file of this name is wanted."""
        from fnmatch import fnmatch
        return fnmatch(path, pattern)

    def _find_tests(self, folder, pattern):
        name = self._name_of(folder)
        if name != '.' and name not in self._loading:
            tests, goes_on = self._tests_of(folder, pattern)
            if tests is not None:
                yield tests
            if not goes_on:
                return
        for entry in sorted(os.listdir(folder)):
            path = os.path.join(folder, entry)
            tests, goes_on = self._tests_of(path, pattern)
            if tests is not None:
                yield tests
            if goes_on:
                name = self._name_of(path)
                self._loading.add(name)
                try:
                    yield from self._find_tests(path, pattern)
                finally:
                    self._loading.discard(name)

    def _tests_of(self, path, pattern):
        """(the tests of a file or package or None, whether to look below it)."""
        folder = os.path.isdir(path)
        if not folder:
            base = os.path.basename(path)
            if not os.path.isfile(path) or not _IS_MODULE(base) or not self._match_path(base, path, pattern):
                return None, False
        elif not os.path.isfile(os.path.join(path, '__init__.py')):
            return None, False
        name = self._name_of(path)
        before = set(self._loading)
        try:
            __import__(name)
            module = sys.modules[name]
        except case.SkipTest as reason:
            return self._skipped(name, reason), False
        except:
            message = f'Failed to import test module: {name}\n{traceback.format_exc()}'
            self.errors.append(message)
            return self.suiteClass((_FailedTest(name, ImportError(message)),)), False
        if not folder:
            self._check_origin(module, path, name)
            return self.loadTestsFromModule(module, pattern=pattern), False
        customize = getattr(module, 'load_tests', None)
        self._loading.add(name)
        try:
            tests = self.loadTestsFromModule(module, pattern=pattern)
        finally:
            self._loading = before
        return tests, customize is None

    @staticmethod
    def _check_origin(module, path, name):
        found = os.path.splitext(os.path.realpath(os.path.abspath(getattr(module, '__file__', path))))[0]
        wanted = os.path.splitext(os.path.realpath(path))[0]
        if found.lower() != wanted.lower():
            raise ImportError(
                f'{name.rpartition(".")[2]!r} module incorrectly imported from {os.path.dirname(found)!r}. '
                f'Expected {os.path.dirname(path)!r}. Is this module globally installed?')

    def _skipped(self, name, reason):
        @case.skip(str(reason))
        def skipped(self):
            pass
        made = type('ModuleSkipped', (case.TestCase,), {name: skipped})
        return self.suiteClass((made(name),))


defaultTestLoader = TestLoader()


def _loader(prefix, order, suite_class=None, patterns=None):
    made = TestLoader()
    made.testMethodPrefix, made.testNamePatterns = prefix, patterns
    made.sortTestMethodsUsing = order
    made.suiteClass = suite_class or TestLoader.suiteClass
    return made


def _deprecated(name, instead):
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
