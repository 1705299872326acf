"""Coroutines that run on a loop, and waiting for several."""

import contextvars
import functools
import inspect
import itertools
import reprlib
import types
from weakref import WeakSet
from _contextvars import _enter as enter_context, _leave as leave_context
from . import _show, events, exceptions, futures

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait', 'wait_for',
           'as_completed', 'sleep', 'gather', 'shield', 'ensure_future', 'run_coroutine_threadsafe',
           'current_task', 'all_tasks', 'iscoroutine', 'iscoroutinefunction', 'to_thread')

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_task_numbers = itertools.count(1)
_scheduled = WeakSet()
_current = {}               # the task that runs, by loop


def iscoroutinefunction(func):
    """Whether a call gives a coroutine."""
    return inspect.iscoroutinefunction(func) or getattr(func, "_is_coroutine", None) is _is_coroutine


_is_coroutine = object()


def iscoroutine(obj):
    """Whether it is a coroutine."""
    import collections.abc
    return isinstance(obj, (types.CoroutineType, types.GeneratorType, collections.abc.Coroutine))


def current_task(loop=None):
    """The task that runs now, or None."""
    return _current.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """A set of the tasks that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in list(_scheduled) if task.get_loop() is loop and not task.done()}


class Task(futures.Future):
    """A Future that runs a coroutine, one step in each turn that it gets."""

    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._name = f'Task-{next(_task_numbers)}' if name is None else str(name)
        self._num_cancels_requested, self._must_cancel, self._fut_waiter = 0, False, None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        self._loop.call_soon(self._step, context=self._context)
        _scheduled.add(self)

    def __del__(self):
        if self._state == 'PENDING' and self._log_destroy_pending and self._loop is not None:
            self._loop.call_exception_handler({'task': self, 'message': 'Task was destroyed but it is pending!'})
        super().__del__()

    @reprlib.recursive_repr()
    def __repr__(self):
        parts = _show.future_parts(self)
        if self.cancelling() and not self.done():
            parts[0] = 'cancelling'
        parts.insert(1, f'name={self._name!r}')
        parts.insert(2, f'coro=<{_show.coroutine_text(self._coro)}>')
        if self._fut_waiter is not None:
            parts.insert(3, f'wait_for={self._fut_waiter!r}')
        return f'<{self.__class__.__name__} {" ".join(parts)}>'

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def get_stack(self, *, limit=None):
        """The frames of a waiting coroutine, or of the exception that ended it."""
        frames = []
        frame = getattr(self._coro, 'cr_frame', None) or getattr(self._coro, 'gi_frame', None)
        if frame is not None:
            while frame is not None and (limit is None or len(frames) < limit):
                frames.append(frame)
                frame = frame.f_back
            frames.reverse()
        elif self._exception is not None:
            tb = self._exception.__traceback__
            while tb is not None and (limit is None or len(frames) < limit):
                frames.append(tb.tb_frame)
                tb = tb.tb_next
        return frames

    def print_stack(self, *, limit=None, file=None):
        import traceback
        frames = [(f.f_code.co_filename, f.f_lineno, f.f_code.co_name, None) for f in self.get_stack(limit=limit)]
        if not frames:
            print(f'No stack for {self!r}', file=file)
        else:
            title = 'Stack' if self._exception is None else 'Traceback'
            print(f'{title} for {self!r} (most recent call last):', file=file)
        traceback.print_list(frames, file=file)
        if self._exception is not None:
            for line in traceback.format_exception_only(self._exception):
                print(line, file=file, end='')

    def cancel(self, msg=None):
        """Throws CancelledError into the coroutine in its next turn."""
        self._log_traceback = False
        if self.done():
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        left = max(self._num_cancels_requested - 1, 0)
        self._num_cancels_requested = left
        return left

    def _step(self, error=None):
        if self.done():
            raise exceptions.InvalidStateError(f'_step(): already done: {self!r}, {error!r}')
        if self._must_cancel:
            if not isinstance(error, exceptions.CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None      # it has come
        previous = _current.get(self._loop)
        if previous is not None:
            raise RuntimeError(f"Cannot enter into task {self!r} while another task {previous!r} is being executed.")
        _current[self._loop] = self
        try:
            result = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except exceptions.CancelledError as cancelled:
            self._cancelled_exc = _without_own_frame(cancelled)
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as fatal:
            super().set_exception(fatal)
            raise
        except BaseException as failure:
            super().set_exception(_without_own_frame(failure))
        else:
            self._wait_for_yielded(result)
        finally:
            del _current[self._loop]
            self = None       # an exception's traceback leads to this frame

    def _wait_for_yielded(self, result):
        """The coroutine has yielded: a future that it awaits, or None for one turn."""
        blocking = getattr(result, '_asyncio_future_blocking', None)
        problem = None
        if blocking is not None:
            if result.get_loop() is not self._loop:
                problem = f'Task {self!r} got Future {result!r} attached to a different loop'
            elif not blocking:
                problem = f'yield was used instead of yield from in task {self!r} with {result!r}'
            elif result is self:
                problem = f'Task cannot await on itself: {self!r}'
            else:
                result._asyncio_future_blocking = False
                result.add_done_callback(self._wakeup, context=self._context)
                self._fut_waiter = result
                if self._must_cancel and result.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif result is None:
            self._loop.call_soon(self._step, context=self._context)
            return
        elif inspect.isgenerator(result):
            problem = f'yield was used instead of yield from for generator in task {self!r} with {result!r}'
        else:
            problem = f'Task got bad yield: {result!r}'
        self._loop.call_soon(self._step, RuntimeError(problem), context=self._context)

    def _wakeup(self, future):
        if type(future).result is futures.Future.result:
            self._step(future._failure())
        else:
            try:
                future.result()
            except BaseException as error:
                self._step(error)
            else:
                self._step()
        self = None


def _without_own_frame(error):
    """Tracebacks start where the program's own code does, as if this were the machine's."""
    return error.with_traceback(error.__traceback__.tb_next)


Task.__module__ = '_asyncio'
# Under the names that CPython's own tasks show when they are somebody's callback.
Task._wakeup.__qualname__ = 'Task.task_wakeup'


def create_task(coro, *, name=None, context=None):
    """Starts a coroutine on the loop that runs."""
    loop = events.get_running_loop()
    # A loop's own kind of create_task need not know contexts.
    made = loop.create_task(coro, **({} if context is None else {'context': context}))
    if name is not None:
        made.set_name(name)
    return made


def ensure_future(coro_or_future, *, loop=None):
    """A Future as it is; a coroutine or awaitable as a Task."""
    coro = coro_or_future
    if futures.isfuture(coro):
        if loop not in (None, coro.get_loop()):
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro
    if not iscoroutine(coro):
        if not inspect.isawaitable(coro):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')

        async def wrap():
            return await coro_or_future
        coro = wrap()
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(coro)


@types.coroutine
def _one_turn():
    yield


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


async def sleep(delay, result=None):
    """Lets others run for some seconds of the virtual clock."""
    if delay <= 0:
        await _one_turn()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


# --- Waiting ---

def _release(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """(done, pending): sets of futures, when enough of them are done or the time is over."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(map(iscoroutine, fs)):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = events.get_running_loop()
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release, waiter)
    left = len(fs)

    def on_completion(future):
        nonlocal left
        left -= 1
        failed = not future.cancelled() and future.exception() is not None
        if left <= 0 or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and failed:
            if timer is not None:
                timer.cancel()
            _release(waiter)
    for future in fs:
        future.add_done_callback(on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(on_completion)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


async def _cancel_and_wait(future, loop):
    waiter = loop.create_future()
    callback = functools.partial(_release, waiter)
    future.add_done_callback(callback)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(callback)


async def wait_for(fut, timeout):
    """The result of a future or coroutine; cancels it and raises TimeoutError when it takes too long."""
    loop = events.get_running_loop()
    if timeout is None:
        return await fut

    async def give_up(future):
        await _cancel_and_wait(future, loop)
        try:
            return future.result()
        except exceptions.CancelledError as error:
            raise exceptions.TimeoutError() from error
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        return fut.result() if fut.done() else await give_up(fut)
    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release, waiter)
    callback = functools.partial(_release, waiter)
    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(callback)
    try:
        try:
            await waiter
        except exceptions.CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(callback)
            await _cancel_and_wait(fut, loop)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(callback)
        return await give_up(fut)
    finally:
        timer.cancel()


def as_completed(fs, *, timeout=None):
    """Coroutines, one for each future: each gives the result of the next that is done."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from .queues import Queue
    done = Queue()
    loop = events.get_event_loop()
    todo = {ensure_future(f, loop=loop) for f in set(fs)}
    timer = None

    def on_timeout():
        for f in todo:
            f.remove_done_callback(on_completion)
            done.put_nowait(None)
        todo.clear()

    def on_completion(f):
        if not todo:
            return
        todo.remove(f)
        done.put_nowait(f)
        if not todo and timer is not None:
            timer.cancel()

    async def _wait_for_one():
        f = await done.get()
        if f is None:
            raise exceptions.TimeoutError
        return f.result()
    for f in todo:
        f.add_done_callback(on_completion)
    if todo and timeout is not None:
        timer = loop.call_later(timeout, on_timeout)
    for _ in range(len(todo)):
        yield _wait_for_one()


class _GatheringFuture(futures.Future):
    """Stands for all of them: to cancel it is to cancel each."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        if any(cancelled):
            self._cancel_requested = True
        return any(cancelled)


def gather(*coros_or_futures, return_exceptions=False):
    """A future for the list of all results."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    children = []
    by_argument = {}
    finished = 0
    outer = None
    loop = None

    def on_done(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            if future.exception() is not None:
                outer.set_exception(future.exception())
                return
        if finished < len(by_argument):
            return
        results = []
        for child in children:
            if child.cancelled():
                results.append(exceptions.CancelledError(
                    '' if child._cancel_message is None else child._cancel_message))
            else:
                error = child.exception()
                results.append(child.result() if error is None else error)
        if outer._cancel_requested:
            outer.set_exception(future._make_cancelled_error())
        else:
            outer.set_result(results)
    for argument in coros_or_futures:
        if argument not in by_argument:
            child = ensure_future(argument, loop=loop)
            if loop is None:
                loop = child.get_loop()
            if child is not argument:
                child._log_destroy_pending = False
            by_argument[argument] = child
            child.add_done_callback(on_done)
        else:
            child = by_argument[argument]
        children.append(child)
    outer = _GatheringFuture(children, loop=loop)
    return outer


def shield(arg):
    """A future with the same result; to cancel it leaves the inner one alone."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = loop.create_future()

    def on_inner(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def on_outer(outer):
        if not inner.done():
            inner.remove_done_callback(on_inner)
    inner.add_done_callback(on_inner)
    outer.add_done_callback(on_outer)
    return outer


async def to_thread(func, /, *args, **kwargs):
    """Another thread calls the function, in a copy of this context."""
    loop = events.get_running_loop()
    context = contextvars.copy_context()

    def call():
        enter_context(context)
        try:
            return func(*args, **kwargs)
        finally:
            leave_context(context)
    return await loop.run_in_executor(None, call)


def run_coroutine_threadsafe(coro, loop):
    """Another thread's loop runs the coroutine; gives a future of concurrent.futures."""
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    import concurrent.futures
    future = concurrent.futures.Future()

    def finish(task):
        if task.cancelled():
            future.cancel()
        elif not future.cancelled():
            if task.exception() is not None:
                future.set_exception(task.exception())
            else:
                future.set_result(task.result())

    def begin():
        try:
            task = ensure_future(coro, loop=loop)
            task.add_done_callback(finish)
        except BaseException as error:
            future.set_exception(error)
            raise
        future.add_done_callback(lambda done: done.cancelled() and loop.call_soon_threadsafe(task.cancel))
    loop.call_soon_threadsafe(begin)
    return future
