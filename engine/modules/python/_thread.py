# Built in.
"""Threads that take turns: which runs when is the same in every run (module _threads knows the order)."""

import _threads
from _layouts import lay_out as _lay_out
from _threads import LockType, RLock, _count, _set_sentinel, allocate_lock, get_ident

TIMEOUT_MAX = 9223372036.0
error = RuntimeError

get_native_id = get_ident
allocate = allocate_lock

_locals = {}        # of each thread that has used one: weak references to the _local objects


class _local:
    """Attributes that each thread has of its own."""
    __slots__ = ("_local__dicts", "_local__args", "__weakref__")

    def __new__(cls, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, '_local__dicts', {})
        object.__setattr__(self, '_local__args', (args, kwargs))
        _add_local(self)
        return self

    def _local__own(self):
        dicts = object.__getattribute__(self, '_local__dicts')
        ident = get_ident()
        if ident not in dicts:
            _add_local(self)
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


_lay_out(_local, 64, True, 0, 40, _local__dicts="O48", _local__args="O56")


def _add_local(local):
    from _weakref import ref
    ident = get_ident()
    object.__getattribute__(local, '_local__dicts')[ident] = {}
    _locals.setdefault(ident, []).append(ref(local))


def _forget_locals():
    """The thread ends: what it has kept in _local objects goes."""
    ident = get_ident()
    for reference in _locals.pop(ident, ()):
        local = reference()
        if local is not None:
            object.__getattribute__(local, '_local__dicts').pop(ident, None)


def _first_frame(function, args, kwargs):
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException:
        _report(function)
    finally:
        _forget_locals()


def _report(function):
    """An error has ended the thread."""
    import sys
    import traceback
    kind, value, trace = sys.exc_info()
    message = "Exception ignored in thread started by"
    if sys.unraisablehook is sys.__unraisablehook__:
        print(f"{message}: {function!r}", file=sys.stderr)
        traceback.print_exception(kind, value, trace)
        return
    sys.unraisablehook(UnraisableHookArgs((kind, value, trace, message, function)))


def start_new_thread(function, args, kwargs={}, /):
    """A new thread makes the call; gives its number."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    return _threads.start(_first_frame, (function, args, kwargs))


start_new = start_new_thread
_size = 0


def stack_size(size=0, /):
    """The size of new threads' stacks, which is noted and has no effect."""
    global _size
    old = _size
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    if size:
        _size = size
    return old


def interrupt_main(signum=2, /):
    """What the signal does when the main thread gets it: nothing, unless the program handles it."""
    import _signal
    if not 1 <= signum < _signal.NSIG:
        raise ValueError("signal number out of range")
    if callable(_signal.getsignal(signum)):
        _signal.raise_signal(signum)


def exit():
    """Ends the thread."""
    raise SystemExit


exit_thread = exit


from _structseq import UnraisableHookArgs, _ExceptHookArgs


def _excepthook(args, /):
    """Prints an exception that ended a thread."""
    if type(args) is not _ExceptHookArgs:
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    if args.exc_type == SystemExit:
        return
    import sys
    if sys.stderr is None:
        return
    import traceback
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=sys.stderr, flush=True)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=sys.stderr)
    sys.stderr.flush()


from _imp import make_immutable as _make_immutable

_make_immutable(_local)
