"""Threads: the API of CPython, in turns (module _threads knows which one runs when)."""

import _thread
import sys
from collections import deque
from functools import partial
from itertools import count
from _weakrefset import WeakSet as _WeakSet
from time import monotonic
from _threads import poll as _poll
from _thread import RLock as _CRLock, TIMEOUT_MAX, _local as local, get_ident, get_native_id, stack_size
from _thread import allocate_lock as Lock, _excepthook as excepthook, _ExceptHookArgs as ExceptHookArgs

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError',
           'Timer', 'ThreadError', 'setprofile', 'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs',
           'gettrace', 'getprofile', 'get_native_id']

ThreadError = _thread.error
__excepthook__ = excepthook
_numbers = count(1)
_dummy_numbers = count(1)
_active = {}                 # threads that run, by number
_dangling = _WeakSet()       # threads that were made and are still there
_starting = {}               # threads that are started and have not begun, by themselves
_hooks = dict(trace=None, profile=None)


def setprofile(func):
    _hooks['profile'] = func


def getprofile():
    return _hooks['profile']


def settrace(func):
    _hooks['trace'] = func


def gettrace():
    return _hooks['trace']


def RLock(*args, **kwargs):
    """A lock that its holder may take again."""
    return _CRLock(*args, **kwargs)


class _RLock:
    """Such a lock in Python."""

    def __init__(self):
        self._block, self._owner, self._count = Lock(), None, 0

    def __repr__(self):
        owner = getattr(_active.get(self._owner), 'name', self._owner)
        state = 'locked' if self._block.locked() else 'unlocked'
        return f"<{state} {_kind(self)} object owner={owner!r} count={self._count} at {id(self):#x}>"

    def acquire(self, blocking=True, timeout=-1):
        if self._owner == get_ident():
            self._count += 1
            return 1
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner, self._count = get_ident(), 1
        return taken

    __enter__ = acquire

    def release(self):
        if not self._is_owned():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, *problem):
        self.release()

    # What a Condition asks for.

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        state, self._count, self._owner = (self._count, self._owner), 0, None
        self._block.release()
        return state

    def _is_owned(self):
        return self._owner == get_ident()


_PyRLock = _RLock


def _kind(self):
    return f"{self.__class__.__module__}.{self.__class__.__qualname__}"


def _place(self):
    return f"{_kind(self)} at {id(self):#x}"


def _outdated(name, instead):
    from warnings import warn
    warn(f'{name} is deprecated, use {instead} instead', DeprecationWarning, stacklevel=3)


# --- Waiting ---

class Condition:
    """A lock whose holders wait for one another: each waits for a lock of its own, which notify() releases."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        for name in ('_release_save', '_acquire_restore', '_is_owned'):
            if hasattr(self._lock, name):
                setattr(self, name, getattr(self._lock, name))
        self._waiters = deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        # A lock of another kind can only tell whether somebody holds it.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def _must_be_owned(self, purpose):
        if not self._is_owned():
            raise RuntimeError(f"cannot {purpose} on un-acquired lock")

    def wait(self, timeout=None):
        """Gives the lock back until notified or the time is over; False in the latter case."""
        self._must_be_owned("wait")
        mine = Lock()
        mine.acquire()
        self._waiters.append(mine)
        state = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = mine.acquire()
            elif timeout > 0:
                notified = mine.acquire(True, timeout)
            else:
                notified = mine.acquire(False)
            return notified
        finally:
            self._acquire_restore(state)
            if not notified and mine in self._waiters:
                self._waiters.remove(mine)

    def wait_for(self, predicate, timeout=None):
        """Waits until the predicate is true; gives its last value."""
        end = None
        answer = predicate()
        while not answer:
            left = None
            if timeout is not None:
                now = monotonic()
                end = now + timeout if end is None else end
                left = end - now
                if left <= 0:
                    break
            self.wait(left)
            answer = predicate()
        return answer

    def notify(self, n=1):
        """Wakes n of those that wait."""
        self._must_be_owned("notify")
        while n > 0 and self._waiters:
            try:
                self._waiters.popleft().release()
            except RuntimeError:
                continue        # it has given up already
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _outdated('notifyAll()', 'notify_all()')
        self.notify_all()


class Semaphore:
    """Held a number of times."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return f"<{_place(self)}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while not self._value:
                left = None
                if not blocking:
                    return False
                if timeout is not None:
                    now = monotonic()
                    end = now + timeout if end is None else end
                    left = end - now
                    if left <= 0:
                        return False
                self._cond.wait(left)
            self._value -= 1
        return True

    __enter__ = acquire

    def __exit__(self, *failure):
        self.release()

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._let_in(n)

    def _let_in(self, n):
        self._value += n
        for _ in range(n):
            self._cond.notify()


class BoundedSemaphore(Semaphore):
    """Released no more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f"<{_place(self)}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._let_in(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return f"<{_place(self)}: {'set' if self._flag else 'unset'}>"

    def _at_fork_reinit(self):
        self._cond = Condition(Lock())

    def is_set(self):
        if not self._flag:
            _poll()
        return self._flag

    def isSet(self):
        _outdated('isSet()', 'is_set()')
        return self.is_set()

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """Lets its parties go on when all of them have come."""

    # Nobody enters while those of the round before leave ('draining') or a reset is under way ('resetting').

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._parties, self._action, self._timeout = parties, action, timeout
        self._state = 'filling'
        self._waiting = 0

    def __repr__(self):
        if self.broken:
            return f"<{_place(self)}: broken>"
        return f"<{_place(self)}: waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        """Waits for the others; gives a different number to each."""
        timeout = self._timeout if timeout is None else timeout
        with self._cond:
            self._cond.wait_for(lambda: self._state in ('filling', 'broken'))
            self._must_be_whole()
            number = self._waiting
            self._waiting += 1
            try:
                if self._waiting == self._parties:
                    self._open()
                else:
                    self._wait_for_others(timeout)
                return number
            finally:
                self._waiting -= 1
                if not self._waiting and self._state in ('draining', 'resetting'):
                    self._state = 'filling'
                    self._cond.notify_all()

    def _must_be_whole(self):
        if self._state == 'broken':
            raise BrokenBarrierError

    def _open(self):
        try:
            if self._action:
                self._action()
        except:
            self._break()
            raise
        self._state = 'draining'
        self._cond.notify_all()

    def _wait_for_others(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 'filling', timeout):
            self._break()
            raise BrokenBarrierError
        if self._state != 'draining':
            raise BrokenBarrierError

    def _break(self):
        self._state = 'broken'
        self._cond.notify_all()

    def reset(self):
        """Empties it: those that wait get an error."""
        with self._cond:
            if self._waiting:
                self._state = 'resetting'
            else:
                self._state = 'filling'
            self._cond.notify_all()

    def abort(self):
        """Breaks it."""
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._waiting if self._state == 'filling' else 0

    @property
    def broken(self):
        return self._state == 'broken'


# --- Threads ---

def _refuse_if(wrong, text):
    if wrong:
        raise RuntimeError(text)


class Thread:
    """A call that a thread of its own makes."""

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
        self._started = Event()
        self._end = None                # a lock that its end releases
        self._is_stopped = False
        self._initialized = True
        _dangling.add(self)

    def _check_made(self, text="Thread.__init__() not called"):
        assert self._initialized, text

    def __repr__(self):
        self._check_made("Thread.__init__() was not called")
        self.is_alive()
        state = 'stopped' if self._is_stopped else 'started' if self._started.is_set() else 'initial'
        words = [state, 'daemon' if self._daemonic else '', '' if self._ident is None else str(self._ident)]
        return f"<{type(self).__name__}({self._name}, {' '.join(filter(None, words))})>"

    def start(self):
        """Begins it: it runs until it waits for something, or ends."""
        _refuse_if(not self._initialized, "thread.__init__() not called")
        _refuse_if(self._started.is_set(), "threads can only be started once")
        _starting[self] = self
        try:
            _thread.start_new_thread(self._bootstrap_inner, ())
        except Exception:
            del _starting[self]
            raise
        self._started.wait()

    def _bootstrap_inner(self):
        self._ident = get_ident()
        self._end = _thread._set_sentinel()
        self._end.acquire()
        _active[self._ident] = self
        del _starting[self]
        self._started.set()
        try:
            if _hooks['trace']:
                sys.settrace(_hooks['trace'])
            if _hooks['profile']:
                sys.setprofile(_hooks['profile'])
            self.run()
        except BaseException:
            self._tell(*sys.exc_info())
        finally:
            del _active[self._ident]

    def _tell(self, kind, value, trace):
        """The thread ends with an exception."""
        args = ExceptHookArgs((kind, value, trace, self))
        try:
            excepthook(args)
        except BaseException:
            args = None
            print("Exception in threading.excepthook:", file=sys.stderr, flush=True)
            sys.excepthook(*sys.exc_info())
        finally:
            args = value = trace = None

    def run(self):
        """What the thread does."""
        try:
            if type(self._target) is partial:     # native code: a thread waits better without it
                whole, self._target = self._target, self._target.func
                self._args = (*whole.args, *self._args)
                self._kwargs = {**whole.keywords, **self._kwargs}
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """Waits until it has ended, or the time is over."""
        _refuse_if(not self._initialized, "Thread.__init__() not called")
        _refuse_if(not self._started.is_set(), "cannot join thread before it is started")
        _refuse_if(self is current_thread(), "cannot join current thread")
        if timeout is None:
            self._wait_for_end()
        else:
            self._wait_for_end(timeout=max(timeout, 0))

    def _wait_for_end(self, block=True, timeout=-1):
        lock = self._end
        if lock is not None and lock.acquire(block, timeout):
            lock.release()
            self._is_stopped = True
            self._end = None

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
        if self._is_stopped or not self._started.is_set():
            return False
        self._wait_for_end(False)
        return not self._is_stopped

    @property
    def daemon(self):
        self._check_made()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        _refuse_if(not self._initialized, "Thread.__init__() not called")
        _refuse_if(self._started.is_set(), "cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        _outdated_attribute('isDaemon()', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        _outdated_attribute('setDaemon()', 'set the daemon attribute')
        self.daemon = daemonic

    def getName(self):
        _outdated_attribute('getName()', 'get the name attribute')
        return self.name

    def setName(self, name):
        _outdated_attribute('setName()', 'set the name attribute')
        self.name = name


def _outdated_attribute(name, instead):
    from warnings import warn
    warn(f'{name} is deprecated, {instead} instead', DeprecationWarning, stacklevel=3)


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._started._flag = True
        self._ident = get_ident()
        _active[self._ident] = self


class _DummyThread(Thread):
    """Stands for a thread that was not made here."""

    def __init__(self):
        super().__init__(name=f"Dummy-{next(_dummy_numbers)}", daemon=True)
        self._started._flag = True
        self._ident = get_ident()
        _active[self._ident] = self

    def is_alive(self):
        _refuse_if(self._is_stopped or not self._started.is_set(), "no such thread")
        return True

    def join(self, timeout=None):
        assert False, "cannot join a dummy thread"


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
    thread = _active.get(get_ident())
    return _DummyThread() if thread is None else thread


def currentThread():
    _outdated('currentThread()', 'current_thread()')
    return current_thread()


def main_thread():
    return _main


def active_count():
    return len(_active) + len(_starting)


def activeCount():
    _outdated('activeCount()', 'active_count()')
    return active_count()


def enumerate():
    """The threads that run."""
    return [*_active.values(), *_starting.values()]


# --- The end of the program ---

_at_end = []


def _register_atexit(func, *args, **kwargs):
    """A call to be made before the end waits for the threads."""
    _refuse_if(_main._is_stopped, "can't register atexit after shutdown")
    _at_end.append((func, args, kwargs))


def _shutdown():
    """The main thread has ended: waits for all threads that are no daemons."""
    if _main._is_stopped:
        return
    _main._is_stopped = True
    for func, args, kwargs in reversed(_at_end):
        func(*args, **kwargs)
    while True:
        others = [thread for thread in enumerate() if not thread.daemon and thread is not _main]
        if not others:
            return
        others[0].join()


class _Bootstrap:
    daemon = False


_active[get_ident()] = _Bootstrap
_main = _MainThread()
del _Bootstrap
