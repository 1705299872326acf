"""Threads: the API of CPython, run one after the other (module _thread says how)."""

import _thread
import sys
from collections import namedtuple
from itertools import count
from _thread import RLock, TIMEOUT_MAX, _local as local, _sleep, _wait_for_ever, get_ident, get_native_id, stack_size
from _thread import allocate_lock as Lock

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError',
           'Timer', 'ThreadError', 'setprofile', 'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs',
           'gettrace', 'getprofile', 'get_native_id']

ThreadError = _thread.error
_numbers = count(1)
_active = {}                 # threads that run, by number
_hooks = dict(trace=None, profile=None)


def setprofile(func):
    _hooks['profile'] = func


def getprofile():
    return _hooks['profile']


def settrace(func):
    _hooks['trace'] = func


def gettrace():
    return _hooks['trace']


def _place(self):
    kind = self.__class__
    return f"{kind.__module__}.{kind.__qualname__} at {id(self):#x}"


def _outdated(name, instead):
    from warnings import warn
    warn(f'{name} is deprecated, use {instead} instead', DeprecationWarning, stacklevel=3)


# --- Waiting ---

def _wait_out(timeout, what):
    """Nobody can end the wait: the time goes by, or there is none that could."""
    if timeout is None:
        _wait_for_ever(what)
    _sleep(max(timeout, 0))


class Condition:
    """A lock with wait() and notify()."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        # A lock of another kind can only tell whether somebody holds it.
        return getattr(self._lock, '_is_owned', getattr(self._lock, 'locked', None))()

    def wait(self, timeout=None):
        """Nobody can notify meanwhile: only the time ends it."""
        self._must_be_owned("wait")
        _wait_out(timeout, "Condition.wait()")
        return False

    def _must_be_owned(self, purpose):
        if not self._is_owned():
            raise RuntimeError(f"cannot {purpose} on un-acquired lock")

    def wait_for(self, predicate, timeout=None):
        answer = predicate()
        if answer:
            return answer
        self.wait(timeout)
        return predicate()

    def notify(self, n=1):
        self._must_be_owned("notify")

    def notify_all(self):
        self.notify(0)

    def notifyAll(self):
        _outdated('notifyAll()', 'notify_all()')
        self.notify_all()


class Semaphore:
    """Held a number of times."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def __repr__(self):
        return f"<{_place(self)}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value:
            self._value -= 1
            return True
        if blocking:
            _wait_out(timeout, "Semaphore.acquire()")
        return False

    __enter__ = acquire

    def __exit__(self, *failure):
        self.release()

    def release(self, n=1):
        self._value = self._after(n)

    def _after(self, more):
        if more >= 1:
            return self._value + more
        raise ValueError('n must be one or more')


class BoundedSemaphore(Semaphore):
    """Released no more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f"<{_place(self)}: value={self._value}/{self._initial_value}>"

    def _after(self, more):
        value = super()._after(more)
        if value <= self._initial_value:
            return value
        raise ValueError("Semaphore released too many times")


class Event:
    """A flag."""

    def __init__(self):
        self._flag = False

    def __repr__(self):
        return f"<{_place(self)}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    def isSet(self):
        _outdated('isSet()', 'is_set()')
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag:
            _wait_out(timeout, "Event.wait()")
        return self._flag


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """For more than one party nobody else can come while one waits."""

    def __init__(self, parties, action=None, timeout=None):
        self._parties, self._action, self._timeout = parties, action, timeout
        self.reset()

    def __repr__(self):
        if self._broken:
            return f"<{_place(self)}: broken>"
        return f"<{_place(self)}: waiters=0/{self._parties}>"

    def wait(self, timeout=None):
        timeout = self._timeout if timeout is None else timeout
        if self._broken:
            raise BrokenBarrierError
        if self._parties > 1:
            _wait_out(timeout, "Barrier.wait()")
            self.abort()
            raise BrokenBarrierError
        if self._action:
            self._action()
        return 0

    def reset(self):
        self._broken = False

    def abort(self):
        self._broken = True

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return 0

    @property
    def broken(self):
        return self._broken


# --- Threads ---

def _refuse_if(wrong, text):
    if wrong:
        raise RuntimeError(text)


class Thread:
    """A call that runs, to its end, when it is started."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = f"Thread-{next(_numbers)}"
            if target is not None and getattr(target, '__name__', None):
                name += f" ({target.__name__})"
        self._name, self._target = name, target
        self._args, self._kwargs = args, kwargs if kwargs is not None else {}
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._state = 'initial'
        self._initialized = True

    def _check_made(self, text="Thread.__init__() not called"):
        assert self._initialized, text

    def __repr__(self):
        self._check_made("Thread.__init__() was not called")
        words = [self._state, 'daemon' if self._daemonic else '', '' if self._ident is None else str(self._ident)]
        return f"<{type(self).__name__}({self._name}, {' '.join(filter(None, words))})>"

    def start(self):
        """Runs it now."""
        _refuse_if(not self._initialized, "thread.__init__() not called")
        _refuse_if(self._state != 'initial', "threads can only be started once")
        self._state = 'started'
        _thread._run(self._bootstrap)

    def _bootstrap(self):
        self._ident = get_ident()
        _active[self._ident] = self
        starters = sys.gettrace()       # a thread is traced by its own function, not by that of who starts it
        try:
            sys.settrace(_hooks['trace'])
            self.run()
        except BaseException:
            excepthook(_ExceptHookArgs(*sys.exc_info(), self))
        finally:
            sys.settrace(starters)
            self._state = 'stopped'
            del _active[self._ident]

    def run(self):
        """What the thread does."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """It has ended already."""
        _refuse_if(not self._initialized, "Thread.__init__() not called")
        _refuse_if(self._state == 'initial', "cannot join thread before it is started")
        _refuse_if(current_thread() is self, "cannot join current thread")
        if self._state == 'started' and timeout is None:
            _wait_for_ever("join() of a thread that waits for this one")

    @property
    def name(self):
        self._check_made()
        return self._name

    @name.setter
    def name(self, name):
        self._check_made()
        self._name = str(name)

    @property
    def ident(self):
        self._check_made()
        return self._ident

    native_id = ident

    def is_alive(self):
        self._check_made()
        return self._state == 'started'

    @property
    def daemon(self):
        self._check_made()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        _refuse_if(not self._initialized, "Thread.__init__() not called")
        _refuse_if(self._state != 'initial', "cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._state = 'started'
        self._ident = get_ident()
        _active[self._ident] = self


class Timer(Thread):
    """A thread that sleeps (on the virtual clock) before its call."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.cancel()


def current_thread():
    """The thread that runs."""
    return _active[get_ident()]


def currentThread():
    return current_thread()


def main_thread():
    return _main


def active_count():
    return len(_active)


activeCount = active_count


def enumerate():
    """The threads that run."""
    return list(_active.values())


_ExceptHookArgs = namedtuple('ExceptHookArgs', 'exc_type exc_value exc_traceback thread')


def ExceptHookArgs(args):
    return _ExceptHookArgs(*args)


def excepthook(args, /):
    """Prints an exception that ended a thread."""
    if args.exc_type == SystemExit:
        return
    import traceback
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=sys.stderr, flush=True)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=sys.stderr)
    sys.stderr.flush()


__excepthook__ = excepthook


class _Bootstrap:
    daemon = False


_active[get_ident()] = _Bootstrap
_main = _MainThread()
del _Bootstrap
