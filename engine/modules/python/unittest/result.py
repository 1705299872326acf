"""What came of the tests."""

import sys
import traceback
from . import util

__unittest = True

STDOUT_LINE = '\nStdout:\n%s'
STDERR_LINE = '\nStderr:\n%s'


class TestResult(object):
    """Collects failures and errors; the runner's own kind prints them too."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if self.buffer:
            if self._stderr_buffer is None:
                import io
                self._stderr_buffer = io.StringIO()
                self._stdout_buffer = io.StringIO()
            sys.stdout = self._stdout_buffer
            sys.stderr = self._stderr_buffer

    def startTestRun(self):
        pass

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def _buffered(self):
        """Pairs (title, text) of what the test has printed."""
        for title, stream in ((STDOUT_LINE, sys.stdout), (STDERR_LINE, sys.stderr)):
            text = stream.getvalue()
            if text:
                yield title, text if text.endswith('\n') else text + '\n'

    def _restoreStdout(self):
        if self.buffer:
            if self._mirrorOutput:
                for title, text in self._buffered():
                    stream = self._original_stdout if title is STDOUT_LINE else self._original_stderr
                    stream.write(title % text)
            sys.stdout = self._original_stdout
            sys.stderr = self._original_stderr
            for stream in (self._stdout_buffer, self._stderr_buffer):
                stream.seek(0)
                stream.truncate()

    def stopTestRun(self):
        pass

    def _maybe_stop(self):
        if getattr(self, 'failfast', False):
            self.stop()

    def addError(self, test, err):
        self._maybe_stop()
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addFailure(self, test, err):
        self._maybe_stop()
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        self._maybe_stop()
        place = self.failures if issubclass(err[0], test.failureException) else self.errors
        place.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self._maybe_stop()
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not self.failures and not self.errors and not getattr(self, 'unexpectedSuccesses', ())

    def stop(self):
        self.shouldStop = True

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
