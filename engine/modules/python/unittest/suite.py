"""Tests together, with the fixtures of their classes and modules."""

import sys
from contextlib import contextmanager
from functools import partial
from . import case, util

__unittest = True


class BaseTestSuite(object):
    """A list of tests that is a test."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests, self._removed_tests = [], 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{util.strclass(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        if not callable(test):
            raise TypeError(f"{repr(test)} is not callable")
        self._tests += [test]

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for one in tests:
            self.addTest(one)

    def run(self, result):
        for test in self._until_stopped(result):
            test(result)
        return result

    def _until_stopped(self, result):
        """The tests, as long as the result wants more; each is let go of when it has run."""
        for place, test in enumerate(self):
            if result.shouldStop:
                return
            yield test
            if self._cleanup:
                self._removeTestAtIndex(place)

    def _removeTestAtIndex(self, index):
        """Lets go of a test that has run; a suite may be counted afterwards."""
        count = getattr(self._tests[index], 'countTestCases', None)
        self._tests[index] = None
        self._removed_tests += count() if count is not None else 0

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A suite that runs setUpClass, setUpModule and their ends between the tests."""

    def run(self, result, debug=False):
        outermost = not getattr(result, '_testRunEntered', False)
        if outermost:
            result._testRunEntered = True
        for place, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test) and not self._fixtures_made(test, result):
                continue
            test.debug() if debug else test(result)
            if self._cleanup:
                self._removeTestAtIndex(place)
        if outermost:
            for end in (partial(self._tearDownPreviousClass, None), self._handleModuleTearDown):
                end(result)
            result._testRunEntered = False
        return result

    def _fixtures_made(self, test, result):
        """Ends the fixtures of the test before, makes this one's; False: they failed."""
        for step in (self._tearDownPreviousClass, self._handleModuleFixture, self._handleClassSetUp):
            step(test, result)
        cls = result._previousTestClass = test.__class__
        return not (getattr(cls, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False))

    def debug(self):
        self.run(_DebugResult(), True)

    def _handleClassSetUp(self, test, result):
        current = test.__class__
        if current == getattr(result, '_previousTestClass', None) or result._moduleSetUpFailed or \
                getattr(current, "__unittest_skip__", False):
            return
        _note_failure(current, False)
        note = partial(_note_failure, current)
        with _output_kept(result):
            if not self._fixture(current, 'setUpClass', result, util.strclass(current), note):
                self._class_cleanups(result, current, 'setUpClass')

    def _fixture(self, owner, method, result, parent, when_failed=lambda: None):
        """Calls a fixture, if there is one; an error of it becomes one of the result."""
        function = getattr(owner, method, None)
        try:
            if function is not None:
                function()
            return True
        except Exception as error:
            if type(result) is _DebugResult:
                raise
            when_failed()
            self._addClassOrModuleLevelException(result, error, method, parent)
            return False

    def _class_cleanups(self, result, current, method):
        if not hasattr(current, 'doClassCleanups'):
            return
        current.doClassCleanups()
        for info in current.tearDown_exceptions:
            self._addClassOrModuleLevelException(result, info[1], method, util.strclass(current), info=info)

    def _handleModuleFixture(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        previous = previous and previous.__module__
        current = test.__class__.__module__
        if current == previous:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        note = partial(setattr, result, '_moduleSetUpFailed', True)
        with _output_kept(result):
            if not self._fixture(sys.modules.get(current), 'setUpModule', result, current, note):
                self._module_cleanups(result, 'setUpModule', current)

    def _module_cleanups(self, result, method, parent):
        try:
            case.doModuleCleanups()
        except Exception as error:
            if type(result) is _DebugResult:
                raise
            self._addClassOrModuleLevelException(result, error, method, parent)

    def _addClassOrModuleLevelException(self, result, error, method, parent, info=None):
        holder = _ErrorHolder(f'{method} ({parent})')
        add_skip = getattr(result, 'addSkip', None)
        if add_skip is not None and isinstance(error, case.SkipTest):
            add_skip(holder, str(error))
        else:
            result.addError(holder, info or sys.exc_info())

    def _handleModuleTearDown(self, result):
        previous = getattr(result, '_previousTestClass', None)
        name = previous and previous.__module__
        if name is None or result._moduleSetUpFailed or name not in sys.modules:
            return
        with _output_kept(result):
            self._fixture(sys.modules[name], 'tearDownModule', result, name)
            self._module_cleanups(result, 'tearDownModule', name)

    def _tearDownPreviousClass(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        if previous is None or test.__class__ == previous or getattr(previous, '_classSetupFailed', False) or \
                getattr(result, '_moduleSetUpFailed', False) or getattr(previous, "__unittest_skip__", False):
            return
        with _output_kept(result):
            self._fixture(previous, 'tearDownClass', result, util.strclass(previous))
            self._class_cleanups(result, previous, 'tearDownClass')


@contextmanager
def _output_kept(result):
    """What a fixture prints is kept, where the result keeps what tests print."""
    begin, end = (getattr(result, name, bool) for name in ('_setupStdout', '_restoreStdout'))
    begin()
    try:
        yield
    finally:
        end()


def _note_failure(cls, failed=True):
    try:
        cls._classSetupFailed = failed
    except TypeError:
        pass      # a builtin class, which cannot be told


class _ErrorHolder(object):
    """Stands for a test where a fixture of a class or module failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _DebugResult(object):
    """Lets errors through."""
    _previousTestClass, _moduleSetUpFailed, shouldStop = None, False, False
