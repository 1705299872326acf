"""One test."""

import contextlib
import functools
import sys
import types
from . import result
from ._asserts import _AssertRaisesContext, _Assertions
from .util import strclass

__unittest = True

_no_message = object()

# What assertEqual does with two values of one of these types.
_EQUALITY_ASSERTIONS = {
    dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual', set: 'assertSetEqual',
    frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}


class SkipTest(Exception):
    """Ends the test, which then counts as skipped."""


class _ShouldStop(Exception):
    """Ends the test after a part of it has failed; that has been reported."""


class _Outcome(object):
    """What a test has come to so far."""

    def __init__(self, result=None):
        self.result, self.success = result, True
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.expecting_failure = False      # at the moment
        self.expectedFailure = None         # the exc_info of the one that was expected

    @contextlib.contextmanager
    def testPartExecutor(self, test_case, subTest=False):
        """Around a part of a test: tells the result what comes of it."""
        so_far, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except _ShouldStop:
            pass
        except SkipTest as skipping:
            self.success = False
            self.result.addSkip(test_case, str(skipping))
        except:
            self._note(sys.exc_info(), test_case, subTest)
        else:
            if subTest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success &= so_far

    def _note(self, info, test_case, is_part):
        if self.expecting_failure:
            self.expectedFailure = info
            return
        self.success = False
        if is_part:
            self.result.addSubTest(test_case.test_case, test_case, info)
        elif self.result is not None:
            is_failure = issubclass(info[0], test_case.failureException)
            note = self.result.addFailure if is_failure else self.result.addError
            note(test_case, info)


def _enter_context(cm, addcleanup):
    """Enters a context, and has it left as a cleanup."""
    cls = type(cm)
    if not (hasattr(cls, '__enter__') and hasattr(cls, '__exit__')):
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol")
    leave = cls.__exit__
    entered = cls.__enter__(cm)
    addcleanup(leave, cm, None, None, None)
    return entered


def _last_first(calls):
    """Takes calls (function, args, kwargs) off a list; they may put more there."""
    while calls:
        yield calls.pop()


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """A call for after tearDownModule."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context that is left after tearDownModule."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Makes the calls, last first; the first error of them comes out at the end."""
    first_error = None
    for function, args, kwargs in _last_first(_module_cleanups):
        try:
            function(*args, **kwargs)
        except Exception as error:
            first_error = first_error or error
    if first_error is not None:
        raise first_error


def skip(reason):
    """A decorator: the test or class does not run."""
    def decorator(skipped):
        if not isinstance(skipped, type):
            skipped = functools.wraps(skipped)(_skipping(reason))
        skipped.__unittest_skip__ = True
        skipped.__unittest_skip_why__ = reason
        return skipped

    if not isinstance(reason, types.FunctionType):
        return decorator
    function, reason = reason, ''           # used without parentheses
    return decorator(function)


def _skipping(reason):
    def skip_wrapper(*args, **kwargs):
        raise SkipTest(reason)
    return skip_wrapper


def _as_it_is(test_item):
    return test_item


def skipIf(condition, reason):
    """As skip, if the condition is true."""
    return skip(reason) if condition else _as_it_is


def skipUnless(condition, reason):
    """As skip, unless the condition is true."""
    return skipIf(not condition, reason)


def expectedFailure(test_item):
    """A decorator: the test is right when it fails."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


class TestCase(_Assertions):
    """A test whose code is one method; setUp and tearDown run around it."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._class_cleanups, cls._classSetupFailed = [], False

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError(f"no such test method in {type(self)}: {methodName}")
        self._testMethodDoc = 'No test' if method is None else method.__doc__
        self._outcome = self._subtest = None
        self._cleanups = []
        self._type_equality_funcs = dict(_EQUALITY_ASSERTIONS)

    def addTypeEqualityFunc(self, typeobj, function):
        """assertEqual uses `function` for two values of exactly this type."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """A call for after tearDown."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters a context that is left after tearDown."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """A call for after tearDownClass."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context that is left after tearDownClass."""
        return _enter_context(cm, cls.addClassCleanup)

    def setUp(self):
        """Runs before the test."""

    def tearDown(self):
        """Runs after the test."""

    @classmethod
    def setUpClass(cls):
        """Runs before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Runs after the tests of the class."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return result.TestResult()

    def shortDescription(self):
        """The first line of the test's docstring."""
        lines = (self._testMethodDoc or '').strip().splitlines()
        return lines[0].strip() if lines else None

    def id(self):
        return f"{strclass(type(self))}.{self._testMethodName}"

    def __str__(self):
        return f"{self._testMethodName} ({TestCase.id(self)})"

    def __repr__(self):
        return f"<{strclass(type(self))} testMethod={self._testMethodName}>"

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __eq__(self, other):
        if type(other) is type(self):
            return other._testMethodName == self._testMethodName
        return NotImplemented

    @contextlib.contextmanager
    def subTest(self, msg=_no_message, **params):
        """A part of the test that may fail without ending the rest."""
        outcome = self._outcome
        if outcome is None or not outcome.result_supports_subtests:
            yield
            return
        around = self._subtest
        self._subtest = _SubTest(self, msg, params if around is None else {**params, **around.params, **params})
        try:
            with outcome.testPartExecutor(self._subtest, subTest=True):
                yield
            if outcome.success:
                is_over = outcome.expectedFailure
            else:
                is_over = outcome.result is not None and outcome.result.failfast
            if is_over:
                raise _ShouldStop
        finally:
            self._subtest = around

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        self._check_returned(method, method(), stacklevel=6)

    @staticmethod
    def _check_returned(method, returned, stacklevel):
        if returned is not None:
            import warnings
            warnings.warn(f'It is deprecated to return a value that is not None from a test case ({method})',
                          DeprecationWarning, stacklevel=stacklevel)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _marked(self, method, mark, missing):
        return getattr(type(self), mark, missing) or getattr(method, mark, missing)

    def run(self, result=None):
        """Runs the test; gives the result, one of its own if none is given."""
        if result is not None:
            self._run_between(result)
            return result
        result = self.defaultTestResult()
        if hasattr(result, 'startTestRun'):
            result.startTestRun()
        try:
            self._run_between(result)
        finally:
            if hasattr(result, 'stopTestRun'):
                result.stopTestRun()
        return result

    def _run_between(self, result):
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if self._marked(method, '__unittest_skip__', False):
                result.addSkip(self, self._marked(method, '__unittest_skip_why__', ''))
            else:
                self._outcome = _Outcome(result)
                try:
                    self._run_parts(self._outcome, method)
                finally:
                    self._outcome.expectedFailure = None        # it holds a traceback, and so this frame
                    self._outcome = None
        finally:
            result.stopTest(self)

    def _run_parts(self, outcome, method):
        expecting_failure = self._marked(method, '__unittest_expecting_failure__', False)
        with outcome.testPartExecutor(self):
            self._callSetUp()
        if outcome.success:
            outcome.expecting_failure = expecting_failure
            with outcome.testPartExecutor(self):
                self._callTestMethod(method)
            outcome.expecting_failure = False
            with outcome.testPartExecutor(self):
                self._callTearDown()
        self.doCleanups()
        if not outcome.success:
            return              # told already
        if not expecting_failure:
            outcome.result.addSuccess(self)
        elif outcome.expectedFailure:
            outcome.result.addExpectedFailure(self, outcome.expectedFailure)
        else:
            outcome.result.addUnexpectedSuccess(self)

    def doCleanups(self):
        """Makes the calls of addCleanup, last first."""
        outcome = self._outcome or _Outcome()
        for function, args, kwargs in _last_first(self._cleanups):
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Makes the calls of addClassCleanup, last first; what goes wrong is kept for the suite."""
        errors = cls.tearDown_exceptions = []
        for function, args, kwargs in _last_first(cls._class_cleanups):
            try:
                function(*args, **kwargs)
            except Exception:
                errors.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs the test and lets its exceptions through."""
        method = getattr(self, self._testMethodName)
        if self._marked(method, '__unittest_skip__', False):
            raise SkipTest(self._marked(method, '__unittest_skip_why__', ''))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        for function, args, kwargs in _last_first(self._cleanups):
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        """Ends the test here."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fails here."""
        raise self.failureException(msg)


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._testFunc, self._description = testFunc, description
        self._setUpFunc, self._tearDownFunc = setUp, tearDown

    def runTest(self):
        self._testFunc()

    def setUp(self):
        if self._setUpFunc:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc:
            self._tearDownFunc()

    def id(self):
        return self._testFunc.__name__

    def shortDescription(self):
        if self._description is not None:
            return self._description
        first_line, *_ = (self._testFunc.__doc__ or '').split("\n")
        return first_line.strip() or None

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, type(self)) else NotImplemented

    def __hash__(self):
        return hash((type(self), *self._parts()))

    def __str__(self):
        return f"{strclass(type(self))} ({self.id()})"

    def __repr__(self):
        return f"<{strclass(type(self))} tec={self._testFunc}>"


class _SubTest(TestCase):
    """A part of a test, in reports."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self.params = test_case, params
        self.failureException = test_case.failureException
        self._message = message

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        message = [] if self._message is _no_message else [f"[{self._message}]"]
        params = ', '.join([f"{name}={value!r}" for name, value in self.params.items()])
        return ' '.join(message + ([f"({params})"] if params else [])) or '(<subtest>)'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"
