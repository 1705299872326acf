"""Calls that other threads make. Processes do not exist here."""

import queue
import threading
from collections import deque, namedtuple
from itertools import count
from time import monotonic
from types import GenericAlias
from _threads import poll as _poll

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
        self._condition = threading.Condition()
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        text = f'<{self.__class__.__name__} at {id(self):#x} state={_WORDS[self._state]}'
        if self._state == 'FINISHED':
            what = self._result if self._exception is None else self._exception
            text += f' {"returned" if self._exception is None else "raised"} {what.__class__.__name__}'
        return text + '>'

    def cancel(self):
        with self._condition:
            if self._state in ('RUNNING', 'FINISHED'):
                return False
            if self._state != 'PENDING':
                return True
            self._state = 'CANCELLED'
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED')

    def running(self):
        return self._state == 'RUNNING'

    def done(self):
        _poll()
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED', 'FINISHED')

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            import logging
            logging.getLogger('concurrent.futures').exception('exception calling callback for %r', self)

    def add_done_callback(self, fn):
        with self._condition:
            if not self.done():
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _wait(self, timeout):
        with self._condition:
            if not self.done():
                self._condition.wait(timeout)
        if self.cancelled():
            raise CancelledError()
        if self._state != 'FINISHED':
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
        with self._condition:
            if self._state == 'CANCELLED':
                self._state = 'CANCELLED_AND_NOTIFIED'
                for waiter in self._waiters:
                    waiter.add(self)
                return False
            if self._state == 'PENDING':
                self._state = 'RUNNING'
                return True
        raise RuntimeError('Future in unexpected state')

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError('{}: {!r}'.format(self._state, self))
            self._result, self._exception = result, exception
            self._state = 'FINISHED'
            for waiter in self._waiters:
                waiter.add(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    __class_getitem__ = classmethod(GenericAlias)


Future.__module__ = 'concurrent.futures._base'


class Executor(object):
    """Makes calls."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results in order."""
        end = None if timeout is None else monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    left = None if end is None else end - monotonic()
                    yield _result_or_cancel(futures.pop(), left)
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _result_or_cancel(future, timeout):
    try:
        return future.result(timeout)
    finally:
        future.cancel()


class BrokenThreadPool(BrokenExecutor):
    """A worker's initializer has failed."""


BrokenThreadPool.__module__ = 'concurrent.futures.thread'


class _Work:
    """A call to be made."""

    def __init__(self, future, function, args, kwargs):
        self.future, self.function, self.args, self.kwargs = future, function, args, kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.function(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            self = None     # the traceback holds this frame
        else:
            self.future.set_result(result)


class ThreadPoolExecutor(Executor):
    """Makes each call in one of its threads, which are started as they are needed."""

    _counter = count().__next__

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            from os import cpu_count
            max_workers = min(32, (cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}"
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _ended:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = Future()
            self._work_queue.put(_Work(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0) or len(self._threads) >= self._max_workers:
            return
        from weakref import ref

        def wake(_, queue=self._work_queue):
            queue.put(None)
        thread = threading.Thread(target=_worker, name=f"{self._thread_name_prefix}_{len(self._threads)}",
                                  args=(ref(self, wake), self._work_queue, self._initializer, self._initargs))
        thread.start()
        self._threads.add(thread)
        _pools[thread] = self._work_queue

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            while not self._work_queue.empty():
                work = self._work_queue.get_nowait()
                if work is not None:
                    work.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                while not self._work_queue.empty():
                    work = self._work_queue.get_nowait()
                    if work is not None:
                        work.future.cancel()
            self._work_queue.put(None)      # each worker that finds it puts it back for the next one
        if wait:
            for thread in self._threads:
                thread.join()


ThreadPoolExecutor.__module__ = 'concurrent.futures.thread'
_pools = {}             # the queue of each worker
_ended = False


def _worker(executor_reference, work_queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            import logging
            logging.getLogger('concurrent.futures').critical('Exception in initializer:', exc_info=True)
            executor = executor_reference()
            if executor is not None:
                executor._initializer_failed()
            return
    while True:
        work = work_queue.get()
        if work is not None:
            work.run()
            del work
            executor = executor_reference()
            if executor is not None:
                executor._idle_semaphore.release()
            del executor
            continue
        executor = executor_reference()
        if _ended or executor is None or executor._shutdown:
            if executor is not None:
                executor._shutdown = True
            work_queue.put(None)
            return
        del executor


def _at_end():
    global _ended
    _ended = True
    pools = list(_pools.items())
    for _, work_queue in pools:
        work_queue.put(None)
    for thread, _ in pools:
        thread.join()


threading._register_atexit(_at_end)


class ProcessPoolExecutor(Executor):
    """There are no processes here."""

    def __init__(self, *args, **kwargs):
        raise NotImplementedError("concurrent.futures.ProcessPoolExecutor is not available here: "
                                  "there are no processes")


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """(done, not done)"""
    fs = set(fs)
    end = None if timeout is None else monotonic() + timeout

    def is_enough():
        done = {future for future in fs if future.done()}
        if return_when == FIRST_COMPLETED and done:
            return True
        if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f._exception is not None for f in done):
            return True
        return len(done) == len(fs)
    with _Watch(fs) as watch:
        watch.wait_until(is_enough, end)
    done = {future for future in fs if future.done()}
    return DoneAndNotDoneFutures(done, fs - done)


class _Watch:
    """An event that each of some futures sets when it is done."""

    def __init__(self, futures):
        self.futures = futures
        self.event = threading.Event()
        self.order = deque()        # of those that were done while it watched

    def __enter__(self):
        for future in self.futures:
            with future._condition:
                future._waiters.append(self)
        return self

    def __exit__(self, *error):
        for future in self.futures:
            with future._condition:
                future._waiters.remove(self)

    def add(self, future):
        self.order.append(future)
        self.event.set()

    def wait_until(self, is_enough, end):
        """False: the time was over first."""
        while not is_enough():
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                return False
            self.event.wait(left)
            self.event.clear()
        return True


def as_completed(fs, timeout=None):
    """The futures as they are done."""
    end = None if timeout is None else monotonic() + timeout
    pending = set(fs)
    total = len(pending)
    done = {future for future in pending if future.done()}
    pending -= done
    while done:
        yield done.pop()
    with _Watch(set(pending)) as watch:
        while pending:
            if not watch.wait_until(lambda: watch.order, end):
                raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
            while watch.order:
                future = watch.order.popleft()
                pending.remove(future)
                yield future
