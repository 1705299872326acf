"""The exceptions of asyncio."""

__all__ = ('BrokenBarrierError', 'CancelledError', 'InvalidStateError', 'TimeoutError', 'IncompleteReadError',
           'LimitOverrunError', 'SendfileNotAvailableError')


class CancelledError(BaseException):
    """A future or task has been cancelled; a BaseException, so that `except Exception` lets it through."""


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """A result that is not there yet, or is there already."""


class SendfileNotAvailableError(RuntimeError):
    """There is no such system call here."""


class IncompleteReadError(EOFError):
    """The end came before all that was asked for."""

    def __init__(self, partial, expected):
        wanted = 'undefined' if expected is None else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {wanted} expected bytes')
        self.partial, self.expected = partial, expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """The limit was reached before what was looked for."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


class BrokenBarrierError(RuntimeError):
    """A wait at a barrier that was aborted or reset."""
