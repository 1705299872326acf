"""The event loop: callbacks in turn, timers on the virtual clock."""

import _thread
import contextvars
import heapq
import sys
import threading
import time
import warnings
import weakref
from . import _show

__all__ = ('AbstractEventLoop', 'BaseEventLoop', 'Handle', 'TimerHandle', 'get_event_loop', 'new_event_loop',
           'set_event_loop', 'get_running_loop', '_get_running_loop', '_set_running_loop',
           'AbstractEventLoopPolicy', 'DefaultEventLoopPolicy', 'get_event_loop_policy', 'set_event_loop_policy',
           'SelectorEventLoop')


class Handle:
    """A callback that waits for its turn."""

    __slots__ = ('_callback', '_args', '_cancelled', '_loop', '_context', '__weakref__')

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def _parts(self):
        parts = [self.__class__.__name__]
        if self._cancelled:
            parts.append('cancelled')
        if self._callback is not None:
            parts.append(_show.callback_text(self._callback, self._args))
        return parts

    def __repr__(self):
        return f'<{" ".join(self._parts())}>'

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            text = _show.callback_text(self._callback, self._args)
            self._loop.call_exception_handler({
                'message': f'Exception in callback {text}', 'exception': error, 'handle': self})
        self = None          # an exception's traceback may lead here


class TimerHandle(Handle):
    """A callback for a time."""

    __slots__ = ('_when', '_number')

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        loop._timer_count += 1
        self._number = loop._timer_count

    def _parts(self):
        parts = super()._parts()
        parts.insert(2 if self._cancelled else 1, f'when={self._when}')
        return parts

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        if isinstance(other, TimerHandle):
            return (self._when, self._number) < (other._when, other._number)
        return NotImplemented

    def when(self):
        return self._when


class AbstractEventLoop:
    """What a loop can do."""


class BaseEventLoop(AbstractEventLoop):
    """Runs what is ready, then goes on to the next timer."""

    def __init__(self):
        self._ready = []
        self._asyncgens = weakref.WeakSet()
        self._asyncgens_ended = False
        self._timers = []
        self._timer_count = 0
        self._stopping = False
        self._closed = False
        self._running = False
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._default_executor = None
        self._alarm = None      # held while the loop waits for other threads
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} closed={self.is_closed()} '
                f'debug={self.get_debug()}>')

    # --- Callbacks ---

    def time(self):
        """Seconds on the virtual clock."""
        return time.monotonic()

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def call_soon(self, callback, *args, context=None):
        """Calls in the next turn."""
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """The same from another thread: the loop wakes."""
        handle = self.call_soon(callback, *args, context=context)
        alarm, self._alarm = self._alarm, None
        if alarm is not None:
            alarm.release()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        """Calls after some seconds."""
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Calls at a time of this loop's clock."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._timers, timer)
        return timer

    # --- Futures and tasks ---

    def create_future(self):
        from .futures import Future
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        from .tasks import Task
        if self._task_factory is None:
            return Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro) if context is None else \
            self._task_factory(self, coro, context=context)
        if name is not None and hasattr(task, 'set_name'):
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        """Another thread calls the function."""
        self._check_closed()
        from .futures import wrap_future
        if executor is None:
            if self._default_executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._default_executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
            executor = self._default_executor
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    # --- Running ---

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        """Runs until stop()."""
        self._check_closed()
        self._check_running()
        self._running = True
        outside = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_begins, finalizer=self._asyncgen_dies)
        _set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            _set_running_loop(None)
            sys.set_asyncgen_hooks(*outside)

    def _run_once(self):
        while self._timers and self._timers[0]._cancelled:
            heapq.heappop(self._timers)
        if not self._ready and not self._stopping:
            wait = self._timers[0]._when - self.time() if self._timers else -1
            if not self._timers and not _thread._count():
                raise RuntimeError("the event loop waits for ever: nothing is ready, and no timer runs "
                                   "(nothing outside of the program can end the wait here)")
            if wait > 0 or not self._timers:
                self._wait_for_threads(wait)
        if self._timers:
            now = self.time() + 1e-9
            while self._timers and self._timers[0]._when < now:
                timer = heapq.heappop(self._timers)
                if not timer._cancelled:
                    self._ready.append(timer)
        turn, self._ready = self._ready, []
        while turn:
            handle = turn.pop(0)
            if not handle._cancelled:
                try:
                    handle._run()
                except BaseException:
                    self._ready[:0] = turn
                    raise
        handle = None

    def _wait_for_threads(self, seconds):
        self._alarm = alarm = _thread.allocate_lock()
        alarm.acquire()
        alarm.acquire(True, seconds)
        self._alarm = None

    def run_until_complete(self, future):
        """Runs until the future is done; gives its result."""
        self._check_closed()
        self._check_running()
        from .futures import isfuture
        from .tasks import ensure_future
        new_task = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop_of)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                future.exception()          # somebody has seen it
            raise
        finally:
            future.remove_done_callback(_stop_loop_of)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        failure = future._failure() if hasattr(future, '_failure') else None
        if failure is not None:
            raise failure
        return future.result()

    def stop(self):
        """Ends run_forever() after this turn."""
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    # --- Asynchronous generators: one that is dropped unfinished is closed by a task ---

    def _asyncgen_begins(self, generator):
        if self._asyncgens_ended:
            warnings.warn(f"asynchronous generator {generator!r} was scheduled after loop.shutdown_asyncgens() call",
                          ResourceWarning, source=self)
        self._asyncgens.add(generator)

    def _asyncgen_dies(self, generator):
        self._asyncgens.discard(generator)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        """Closes the asynchronous generators that have begun and not ended."""
        self._asyncgens_ended = True
        generators = list(self._asyncgens)
        if not generators:
            return
        self._asyncgens.clear()
        from .tasks import gather
        endings = await gather(*(generator.aclose() for generator in generators), return_exceptions=True)
        for generator, ending in zip(generators, endings):
            if isinstance(ending, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                    'exception': ending, 'asyncgen': generator})

    async def shutdown_default_executor(self):
        """Waits until the threads of run_in_executor have ended."""
        executor, self._default_executor = self._default_executor, None
        if executor is None:
            return
        import threading
        future = self.create_future()

        def end():
            executor.shutdown(wait=True)
            self.call_soon_threadsafe(future.set_result, None)
        thread = threading.Thread(target=end)
        thread.start()
        try:
            await future
        finally:
            thread.join()

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    # --- Errors that nobody awaits ---

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Logs an error with what is known about it."""
        from logging import getLogger
        error = context.get('exception')
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        info = (type(error), error, error.__traceback__) if error is not None else False
        getLogger('asyncio').error('\n'.join(lines), exc_info=info)

    def call_exception_handler(self, context):
        """Gives an error to the handler that was set, or logs it."""
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler({
                'message': 'Unhandled error in exception handler', 'exception': error, 'context': context})


def _absent(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError(f"{name} is not available here: there is nothing outside to talk to")
    return method


for _name in ('add_reader', 'add_writer', 'remove_reader', 'remove_writer', 'add_signal_handler',
              'remove_signal_handler', 'create_connection', 'create_server', 'create_datagram_endpoint',
              'getaddrinfo', 'sock_recv', 'sock_sendall', 'sock_connect', 'sock_accept', 'subprocess_exec',
              'subprocess_shell', 'connect_read_pipe', 'connect_write_pipe'):
    setattr(BaseEventLoop, _name, _absent(_name))
del _name


class _UnixSelectorEventLoop(BaseEventLoop):
    """The loop under the name that CPython's has on Linux."""


_UnixSelectorEventLoop.__module__ = 'asyncio.unix_events'
SelectorEventLoop = _UnixSelectorEventLoop


def _stop_loop_of(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return
    future.get_loop().stop()


# --- Which loop ---

_running_loops = {}     # by thread


def _get_running_loop():
    return _running_loops.get(_thread.get_ident())


def _set_running_loop(loop):
    if loop is None:
        _running_loops.pop(_thread.get_ident(), None)
    else:
        _running_loops[_thread.get_ident()] = loop


def get_running_loop():
    """The loop that runs now; RuntimeError when there is none."""
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError('no running event loop')
    return loop


class AbstractEventLoopPolicy:
    """What a policy can do."""

    def get_event_loop(self):
        """The current loop, made when there is none yet."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Makes it the current loop."""
        raise NotImplementedError

    def new_event_loop(self):
        """A new loop, which does not become the current one."""
        raise NotImplementedError

    def get_child_watcher(self):
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Keeps the current loop of each thread; only the main thread's is made when first asked for."""

    _loop_factory = None

    class _Local(threading.local):
        _loop = None
        _set_called = False

    def __init__(self):
        self._local = self._Local()

    def get_event_loop(self):
        local = self._local
        if local._loop is None and not local._set_called and threading.current_thread() is threading.main_thread():
            self.set_event_loop(self.new_event_loop())
        if local._loop is None:
            raise RuntimeError(f"There is no current event loop in thread {threading.current_thread().name!r}.")
        return local._loop

    def set_event_loop(self, loop):
        self._local._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._local._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    _loop_factory = SelectorEventLoop


_UnixDefaultEventLoopPolicy.__module__ = 'asyncio.unix_events'
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
_event_loop_policy = None


def get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, "
                        f"not '{type(policy).__name__}'")
    _event_loop_policy = policy


def get_event_loop():
    """The loop that runs, else the current one."""
    loop = _get_running_loop()
    if loop is not None:
        return loop
    return get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()
