"""Calls that somebody else makes: here they are made at once, one after the other."""

# There is one thread of execution (module _thread).  submit() makes the call before it returns, so
# every future is done; processes do not exist here.

from collections import namedtuple
from itertools import count
from types import GenericAlias

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError',
           'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor',
           'ThreadPoolExecutor')

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
TimeoutError = TimeoutError


class Error(Exception):
    """What errors of futures are."""


class CancelledError(Error):
    """There is no result, since the work was cancelled."""


class InvalidStateError(Error):
    """The future is not in the state for this."""


class BrokenExecutor(RuntimeError):
    """The workers are of no use any more."""


for _class in (Error, CancelledError, InvalidStateError, BrokenExecutor):
    _class.__module__ = 'concurrent.futures._base'
del _class

_WORDS = {'PENDING': 'pending', 'RUNNING': 'running', 'CANCELLED': 'cancelled',
          'CANCELLED_AND_NOTIFIED': 'cancelled', 'FINISHED': 'finished'}


class Future(object):
    """The result of a call."""

    def __init__(self):
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        text = f'<{self.__class__.__name__} at {id(self):#x} state={_WORDS[self._state]}'
        if self._state == 'FINISHED':
            what = self._result if self._exception is None else self._exception
            text += f' {"returned" if self._exception is None else "raised"} {what.__class__.__name__}'
        return text + '>'

    def cancel(self):
        if self._state in ('RUNNING', 'FINISHED'):
            return False
        if self._state == 'PENDING':
            self._state = 'CANCELLED'
            self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED')

    def running(self):
        return self._state == 'RUNNING'

    def done(self):
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED', 'FINISHED')

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            callback(self)

    def add_done_callback(self, fn):
        if self.done():
            fn(self)
        else:
            self._done_callbacks.append(fn)

    def _wait(self, timeout):
        if self.cancelled():
            raise CancelledError()
        if self._state != 'FINISHED':
            if timeout is None:
                from _thread import _wait_for_ever
                _wait_for_ever("waiting for this future")
            from time import sleep
            sleep(timeout)
            raise TimeoutError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == 'CANCELLED':
            self._state = 'CANCELLED_AND_NOTIFIED'
            return False
        if self._state == 'PENDING':
            self._state = 'RUNNING'
            return True
        raise RuntimeError('Future in unexpected state')

    def _finish(self):
        if self.done():
            raise InvalidStateError('{}: {!r}'.format(self._state, self))
        self._state = 'FINISHED'

    def set_result(self, result):
        self._finish()
        self._result = result
        self._invoke_callbacks()

    def set_exception(self, exception):
        self._finish()
        self._exception = exception
        self._invoke_callbacks()

    __class_getitem__ = classmethod(GenericAlias)


Future.__module__ = 'concurrent.futures._base'


class Executor(object):
    """Makes calls."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results in order."""
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            futures.reverse()
            while futures:
                yield futures.pop().result(timeout)
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


_pool_numbers = count()


class ThreadPoolExecutor(Executor):
    """Makes each call in a thread of its own name, at once."""

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = 5 if max_workers is None else max_workers
        self._prefix = thread_name_prefix or f"ThreadPoolExecutor-{next(_pool_numbers)}"
        self._initializer = initializer
        self._initargs = initargs
        self._initialized = False
        self._shutdown = False

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        from threading import Thread
        future = Future()

        def work():
            if not self._initialized and self._initializer is not None:
                self._initialized = True
                self._initializer(*self._initargs)
            future.set_running_or_notify_cancel()
            try:
                result = fn(*args, **kwargs)
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)
        thread = Thread(target=work, name=f"{self._prefix}_0")
        thread.start()
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True


class ProcessPoolExecutor(Executor):
    """There are no processes here."""

    def __init__(self, *args, **kwargs):
        raise NotImplementedError("concurrent.futures.ProcessPoolExecutor is not available here: "
                                  "there are no processes")


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """(done, not done)"""
    fs = set(fs)
    return DoneAndNotDoneFutures({f for f in fs if f.done()}, {f for f in fs if not f.done()})


def as_completed(fs, timeout=None):
    """The futures as they are done: here in the order given."""
    seen = []
    for future in fs:
        if future not in seen:
            seen.append(future)
    for future in seen:
        if not future.done():
            future.exception(timeout)
        yield future
