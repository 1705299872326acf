"""Results that are not there yet."""

import contextvars
import reprlib
import sys
import types
from _asyncio_iter import future_iter
from . import _show, events, exceptions

__all__ = ('Future', 'wrap_future', 'isfuture')


def isfuture(obj):
    """Whether it is a Future or says that it is like one."""
    return hasattr(obj.__class__, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


class Future:
    """A result that somebody sets, and callbacks that run then."""

    _state = 'PENDING'
    _result = None
    _exception = None
    _loop = None
    _source_traceback = None
    _cancel_message = None
    _cancelled_exc = None
    # True while a task that awaits it has not been told apart from a bare yield.
    _asyncio_future_blocking = False
    # An exception that nobody asked for is reported when the future dies.
    _log_traceback = False

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    @reprlib.recursive_repr()
    def __repr__(self):
        return f'<{self.__class__.__name__} {" ".join(_show.future_parts(self))}>'

    def __del__(self):
        if not self._log_traceback:
            return
        self._loop.call_exception_handler({
            'message': f'{self.__class__.__name__} exception was never retrieved',
            'exception': self._exception, 'future': self})

    __class_getitem__ = classmethod(types.GenericAlias)

    def get_loop(self):
        return self._loop

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            error, self._cancelled_exc = self._cancelled_exc, None
            return error
        if self._cancel_message is None:
            return exceptions.CancelledError()
        return exceptions.CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancels it; False when it is done already."""
        self._log_traceback = False
        if self._state != 'PENDING':
            return False
        self._state = 'CANCELLED'
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        return self._state == 'CANCELLED'

    def done(self):
        return self._state != 'PENDING'

    def result(self):
        """The result, or raises the exception."""
        if self._state == 'CANCELLED':
            raise self._make_cancelled_error()
        if self._state != 'FINISHED':
            raise exceptions.InvalidStateError('Result is not set.')
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def _failure(self):
        """The exception to raise for this future that is done, as result() would; None: there is a result."""
        if self._state == 'CANCELLED':
            error = self._make_cancelled_error()
            handled = sys.exception()
            if handled is not None and handled is not error:
                error.__context__ = handled         # as if it were raised here
            return error
        self._log_traceback = False
        return self._exception and self._exception.with_traceback(self._exception_tb)

    def exception(self):
        """The exception, or None."""
        if self._state == 'CANCELLED':
            raise self._make_cancelled_error()
        if self._state != 'FINISHED':
            raise exceptions.InvalidStateError('Exception is not set.')
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Calls fn(self) on the loop once it is done."""
        if context is None:
            context = contextvars.copy_context()
        if self._state != 'PENDING':
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        """Removes all such callbacks; gives how many."""
        kept = [pair for pair in self._callbacks if pair[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        if self._state != 'PENDING':
            raise exceptions.InvalidStateError('invalid state')
        self._result = result
        self._state = 'FINISHED'
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != 'PENDING':
            raise exceptions.InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = 'FINISHED'
        self._schedule_callbacks()
        self._log_traceback = True

    def __await__(self):
        return future_iter(self)

    __iter__ = __await__


def wrap_future(future, *, loop=None):
    """One of concurrent.futures as one that can be awaited; this kind's own as it is."""
    if isfuture(future):
        return future
    import concurrent.futures
    assert isinstance(future, concurrent.futures.Future), f'concurrent.futures.Future is expected, got {future!r}'
    loop = events.get_event_loop() if loop is None else loop
    own = loop.create_future()

    def copy():
        if own.cancelled():
            return
        if future.cancelled():
            own.cancel()
        elif future.exception() is not None:
            own.set_exception(future.exception())
        else:
            own.set_result(future.result())

    def when_done(_):
        if not loop.is_closed():
            loop.call_soon_threadsafe(copy)

    def when_own_done(_):
        if own.cancelled():
            future.cancel()
    own.add_done_callback(when_own_done)
    future.add_done_callback(when_done)
    return own


Future.__module__ = '_asyncio'
