"""Runs tests and prints what comes of them."""

import sys
import time
from . import result
from .case import _SubTest

__unittest = True


class _WritelnDecorator(object):
    """A stream with a method writeln."""

    def __init__(self, stream):
        self.stream = stream

    def writeln(self, arg=None):
        self.write(f'{arg}\n' if arg else '\n')

    def __getattr__(self, name):
        # These two are asked for before there is a stream: when it is copied or unpickled.
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)


class TextTestResult(result.TestResult):
    """Prints a mark (verbosity 1) or a line (2) for each test, and in the end what went wrong."""

    separator1, separator2 = '=' * 70, '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions = stream, descriptions
        self.dots, self.showAll = verbosity == 1, verbosity > 1
        self._newline = True        # the test's line is not begun, or other lines have come after it

    def _print(self, *lines, end='\n'):
        self.stream.write('\n'.join(lines) + end)
        self.stream.flush()

    def getDescription(self, test):
        first_line = self.descriptions and test.shortDescription()
        return f'{test}\n{first_line}' if first_line else str(test)

    # Each outcome: noted by the base class, and shown.

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._newline = False
            self._print(self.getDescription(test), end=" ... ")

    def _show(self, test, status, mark):
        """The outcome of a test, behind its line, or in a line of its own for a part of one."""
        if not self.showAll:
            if self.dots:
                self._print(mark, end='')
            return
        is_part = isinstance(test, _SubTest)
        if is_part and not self._newline:
            self._print()
        if is_part or self._newline:
            status = f"{'  ' if is_part else ''}{self.getDescription(test)} ... {status}"
        self._print(status)
        self._newline = True

    def _show_bare(self, status, mark):
        if self.showAll:
            self._print(status)
        elif self.dots:
            self._print(mark, end='')

    def addSuccess(self, test):
        super().addSuccess(test)
        self._show(test, "ok", ".")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show(test, "FAIL", "F")

    def addError(self, test, err):
        super().addError(test, err)
        self._show(test, "ERROR", "E")

    def addSubTest(self, test, subtest, err):
        if err is not None:
            status = "FAIL" if issubclass(err[0], subtest.failureException) else "ERROR"
            self._show(subtest, status, status[0])
        super().addSubTest(test, subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._show_bare("expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._show_bare("unexpected success", "u")

    # The end.

    def printErrors(self):
        if self.showAll or self.dots:
            self._print()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        unexpected = [f"UNEXPECTED SUCCESS: {self.getDescription(test)}"
                      for test in getattr(self, 'unexpectedSuccesses', ())]
        if unexpected:
            self._print(self.separator1, *unexpected)

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self._print(self.separator1, f"{flavour}: {self.getDescription(test)}", self.separator2, str(text))


class TextTestRunner(object):
    """Runs a test and prints a summary."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False):
        self.stream = _WritelnDecorator(stream if stream is not None else sys.stderr)
        self.descriptions, self.verbosity = descriptions, verbosity
        self.failfast, self.buffer, self.tb_locals = failfast, buffer, tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        import warnings
        result = self._makeResult()
        for option in ('failfast', 'buffer', 'tb_locals'):
            setattr(result, option, getattr(self, option))
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            taken = self._timed(test, result)
        result.printErrors()
        self._print_summary(result, taken)
        return result

    @staticmethod
    def _timed(test, result):
        """Runs the test; gives the seconds that it took."""
        begin = time.perf_counter()
        if hasattr(result, 'startTestRun'):
            result.startTestRun()
        try:
            test(result)
        finally:
            if hasattr(result, 'stopTestRun'):
                result.stopTestRun()
        return time.perf_counter() - begin

    def _print_summary(self, result, taken):
        out = self.stream
        if hasattr(result, 'separator2'):
            out.writeln(result.separator2)
        ran = '1 test' if result.testsRun == 1 else f'{result.testsRun} tests'
        out.writeln(f"Ran {ran} in {taken:.3f}s\n")
        lists = {"failures": 'failures', "errors": 'errors', "skipped": 'skipped',
                 "expected failures": 'expectedFailures', "unexpected successes": 'unexpectedSuccesses'}
        counts = {title: len(getattr(result, name, ())) for title, name in lists.items()}
        verdict = "FAILED"
        if result.wasSuccessful():
            verdict = "OK"
            counts["failures"] = counts["errors"] = 0
        details = ", ".join([f"{title}={count}" for title, count in counts.items() if count])
        out.writeln(f"{verdict} ({details})" if details else verdict)
        out.flush()
