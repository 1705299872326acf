# Built in.
"""Threads, one after the other."""

# There is one thread of execution.  A new thread runs when it is started, to its end, and then the
# one that started it goes on: one of the orders that are possible with real threads, and always the
# same.  A wait that only another thread could end would last for ever, and raises RuntimeError.

TIMEOUT_MAX = 9223372036.0
error = RuntimeError

_MAIN = 0x7f0000000740          # numbers such as Linux gives
_STEP = 0x801000
_stack = [_MAIN]
_started = 0


def get_ident():
    """The number of the thread that runs."""
    return _stack[-1]


get_native_id = get_ident


def _wait_for_ever(what):
    raise RuntimeError(f"{what} would wait for ever: threads run one after the other here, "
                       "and none that has not ended can end the wait")


def _sleep(seconds):
    from time import sleep
    sleep(seconds)


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be positive")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")


class LockType:
    """Held or not."""

    __slots__ = ('_held', '__weakref__')

    def __init__(self, *args):
        raise TypeError("cannot create '_thread.lock' instances")

    def acquire(self, blocking=True, timeout=-1):
        """Takes the lock; False when somebody holds it and the time is over."""
        _check_timeout(blocking, timeout)
        if self._held:
            if not blocking:
                return False
            if timeout == -1:
                _wait_for_ever("acquire() of a locked lock")
            _sleep(timeout)
            return False
        self._held = True
        return True

    def release(self):
        """Gives the lock back."""
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"


LockType.__name__ = LockType.__qualname__ = 'lock'
LockType.__module__ = '_thread'


def allocate_lock():
    """A new lock."""
    lock = object.__new__(LockType)
    lock._held = False
    return lock


allocate = allocate_lock


class RLock:
    """A lock that its holder may take again."""

    __slots__ = ('_owner', '_count', '__weakref__')

    def __init__(self):
        self._owner = 0
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Takes the lock once more; False when another thread holds it and the time is over."""
        _check_timeout(blocking, timeout)
        if self._count and self._owner != get_ident():
            if not blocking:
                return False
            if timeout == -1:
                _wait_for_ever("acquire() of another thread's RLock")
            _sleep(timeout)
            return False
        self._owner = get_ident()
        self._count += 1
        return True

    def release(self):
        """Gives the lock back once."""
        if not self._count or self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def _is_owned(self):
        return self._count > 0 and self._owner == get_ident()

    def _release_save(self):
        state = self._count, self._owner
        self._count = self._owner = 0
        return state

    def _acquire_restore(self, state):
        self._count, self._owner = state

    def __repr__(self):
        return (f"<{'locked' if self._count else 'unlocked'} _thread.RLock object owner={self._owner} "
                f"count={self._count} at {id(self):#x}>")


class _local:
    """Attributes that each thread has of its own."""

    def __new__(cls, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, '_local__dicts', {get_ident(): {}})
        object.__setattr__(self, '_local__args', (args, kwargs))
        return self

    def _local__own(self):
        dicts = object.__getattribute__(self, '_local__dicts')
        ident = get_ident()
        if ident not in dicts:
            dicts[ident] = {}
            args, kwargs = object.__getattribute__(self, '_local__args')
            type(self).__init__(self, *args, **kwargs)
        return dicts[ident]

    def __getattribute__(self, name):
        own = object.__getattribute__(self, '_local__own')()
        if name == '__dict__':
            return own
        if name in own:
            return own[name]
        if name.startswith('_local__'):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        cls = type(self)
        for base in cls.__mro__:
            if name in base.__dict__:
                return object.__getattribute__(self, name)
        shown = f"{cls.__module__}.{cls.__name__}" if cls is _local else cls.__name__
        raise AttributeError(f"{shown!r} object has no attribute {name!r}")

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        object.__getattribute__(self, '_local__own')()[name] = value

    def __delattr__(self, name):
        own = object.__getattribute__(self, '_local__own')()
        if name not in own:
            raise AttributeError(name)
        del own[name]


def _run(function, args=(), kwargs={}):
    """Runs a function as a new thread; gives the thread's number."""
    global _started
    _started += 1
    ident = _MAIN - _started * _STEP
    _stack.append(ident)
    try:
        function(*args, **kwargs)
    finally:
        _stack.pop()
    return ident


def start_new_thread(function, args, kwargs={}, /):
    """Runs a function as a new thread, to its end."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")

    def guarded():
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException:
            import sys
            import traceback
            print(f"Exception ignored in thread started by: {function!r}", file=sys.stderr)
            traceback.print_exc()
    return _run(guarded)


start_new = start_new_thread


def stack_size(size=0, /):
    return 0


def interrupt_main(signum=2, /):
    raise KeyboardInterrupt


def exit():
    """Ends the thread."""
    raise SystemExit


exit_thread = exit


def _count():
    return len(_stack) - 1


from _imp import make_immutable as _make_immutable

_make_immutable(LockType, RLock, _local)
