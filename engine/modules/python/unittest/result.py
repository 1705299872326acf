"""What came of the tests."""

import sys
import traceback
from . import util

__unittest = True

STDOUT_LINE, STDERR_LINE = ('\n%s:\n%%s' % name for name in ('Stdout', 'Stderr'))


class TestResult(object):
    """Collects failures and errors; the runner's own kind prints them too."""

    _previousTestClass, _testRunEntered, _moduleSetUpFailed = None, False, False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.testsRun = 0
        # Pairs (test, text), but for the last, which has tests alone.
        self.errors, self.failures, self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], [], [], []
        # Set by the runner.
        self.failfast = self.buffer = self.tb_locals = self.shouldStop = False
        # With `buffer`, what a test prints is kept, and shown when the test fails.
        self._mirrorOutput = False
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr

    def printErrors(self):
        """For results that print."""

    def startTestRun(self):
        """Before all tests."""

    def startTest(self, test):
        self.testsRun, self._mirrorOutput = self.testsRun + 1, False
        self._setupStdout()

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stdout_buffer is None:
            from io import StringIO
            self._stdout_buffer, self._stderr_buffer = StringIO(), StringIO()
        sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for title, text in self._buffered():
                original = self._original_stdout if title is STDOUT_LINE else self._original_stderr
                original.write(title % text)
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for kept in (self._stdout_buffer, self._stderr_buffer):
            kept.seek(0)
            kept.truncate()

    def _buffered(self):
        """Pairs (title, text) of what the test has printed."""
        for title, stream in ((STDOUT_LINE, sys.stdout), (STDERR_LINE, sys.stderr)):
            if text := stream.getvalue():
                yield title, text.removesuffix('\n') + '\n'

    def stopTestRun(self):
        """After all tests."""

    def _went_wrong(self, where, test, err, shown_as=None):
        self._maybe_stop()
        self._mirrorOutput = True
        where.append((shown_as or test, self._exc_info_to_string(err, test)))

    def _maybe_stop(self):
        if getattr(self, 'failfast', False):
            self.stop()

    def addError(self, test, err):
        self._went_wrong(self.errors, test, err)

    def addFailure(self, test, err):
        self._went_wrong(self.failures, test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            is_failure = issubclass(err[0], test.failureException)
            self._went_wrong(self.failures if is_failure else self.errors, test, err, subtest)

    def addSuccess(self, test):
        """Nothing is noted of it."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self._maybe_stop()
        self.unexpectedSuccesses.append(test)

    def stop(self):
        """No further test is begun."""
        self.shouldStop = True

    def wasSuccessful(self):
        return not (self.errors or self.failures or getattr(self, 'unexpectedSuccesses', False))

    def _exc_info_to_string(self, err, test):
        exctype, value, tb = err
        tb = self._clean_tracebacks(exctype, value, tb, test)
        summary = traceback.TracebackException(exctype, value, tb, capture_locals=self.tb_locals, compact=True)
        parts = list(summary.format())
        if self.buffer:
            parts.extend(title % text for title, text in self._buffered())
        return ''.join(parts)

    def _clean_tracebacks(self, exctype, value, tb, test):
        """The traceback without frames of this package, in front and (for failures) at the end."""
        first = None
        todo = [(exctype, value, tb)]
        seen = {id(value)}
        while todo:
            kind, exc, tb = todo.pop()
            while tb and self._is_relevant_tb_level(tb):
                tb = tb.tb_next
            if kind is test.failureException:
                self._remove_unittest_tb_frames(tb)
            if first is None:
                first = (tb,)
            else:
                exc.__traceback__ = tb
            if exc is not None:
                for other in (exc.__cause__, exc.__context__):
                    if other is not None and id(other) not in seen:
                        todo.append((type(other), other, other.__traceback__))
                        seen.add(id(other))
        return first[0]

    def _is_relevant_tb_level(self, tb):
        return '__unittest' in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        last = None
        while tb and not self._is_relevant_tb_level(tb):
            last = tb
            tb = tb.tb_next
        if last is not None:
            last.tb_next = None

    def __repr__(self):
        return (f"<{util.strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")
