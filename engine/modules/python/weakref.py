# Weak dictionaries, weak methods and finalizers, built from the references of _weakref.
#
# A weak dictionary is an ordinary one, `data`, in which values or keys stand as references. Each reference's callback,
# `_remove`, takes the entry out; while somebody iterates it only notes it in `_pending_removals`, since a dictionary must
# not shrink under its iterator. Whoever asks next, or the end of the last iteration, makes up for it.

import itertools
import sys

import _collections_abc
from _weakref import CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref
from _weakref import _remove_dead_weakref
from _weakrefset import WeakSet, _IterationGuard, _settled

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

ProxyTypes = ProxyType, CallableProxyType
_collections_abc.MutableSet.register(WeakSet)


class WeakMethod(ref):
    """A weak reference to a bound method, alive as long as its object and its function are."""

    __slots__ = ("_func_ref", "_meth_type", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def _cb(_):
            # Either part may die, or both: the first death is the method's.
            method = itself()
            if method._alive:
                method._alive = False
                if callback is not None:
                    callback(method)

        method = ref.__new__(cls, owner, _cb)
        itself = ref(method)
        method._func_ref = ref(function, _cb)
        method._meth_type, method._alive = type(meth), True
        return method

    __hash__ = ref.__hash__

    def __call__(self):
        owner, function = ref.__call__(self), self._func_ref()
        if owner is not None and function is not None:
            return self._meth_type(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return self is other

    def __ne__(self, other):
        equal = WeakMethod.__eq__(self, other)
        return equal if equal is NotImplemented else not equal


# --- Dictionaries ---

def _place(container):
    return "<%s at %#x>" % (type(container).__name__, id(container))


def _pairs(source):
    return (source if hasattr(source, "items") else dict(source)).items()


def _merged(into, *sources):
    # What | gives, if all are mappings.
    for source in sources:
        into.update(source)
    return into


class KeyedRef(ref):
    """A weak reference that knows the key under which a WeakValueDictionary keeps it."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        reference = ref.__new__(type, ob, callback)
        reference.key = key
        return reference

    def __init__(self, ob, callback, key):
        ref.__init__(self, ob, callback)


def _gone():
    # Stands for the reference of an entry that is not there.
    return None


class WeakValueDictionary(_collections_abc.MutableMapping):
    """A mapping that refers to its values weakly; an entry goes when its value dies."""

    def __init__(self, other=(), /, **kw):
        def remove(entry, owner=ref(self), drop_dead=_remove_dead_weakref):
            table = owner()
            if table is None:
                return
            if table._iterating:
                table._pending_removals.append(entry.key)
            else:
                # The key may have another value by now, which stays.
                drop_dead(table.data, entry.key)

        self._remove = remove
        self._pending_removals, self._iterating, self.data = [], set(), {}
        self.update(other, **kw)

    def _commit_removals(self, drop_dead=_remove_dead_weakref):
        waiting, data = self._pending_removals, self.data
        while waiting:
            drop_dead(data, waiting.pop())

    def __repr__(self):
        return _place(self)

    def __len__(self):
        return len(_settled(self))

    def __contains__(self, key):
        return _settled(self).get(key, _gone)() is not None

    def __getitem__(self, key):
        value = _settled(self)[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        data = _settled(self)
        data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del _settled(self)[key]

    def get(self, key, default=None):
        value = _settled(self).get(key, _gone)()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.data.get(key, _gone)()
        if value is not None:
            return value
        WeakValueDictionary.__setitem__(self, key, default)
        return default

    def pop(self, key, *args):
        value = _settled(self).pop(key, _gone)()
        if value is not None:
            return value
        if not args:
            raise KeyError(key)
        return args[0]

    def popitem(self):
        data, value = _settled(self), None
        while value is None:
            key, entry = data.popitem()
            value = entry()
        return key, value

    def update(self, other=None, /, **kwargs):
        data = _settled(self)
        for source in (kwargs,) if other is None else (other, kwargs):
            for key, value in _pairs(source):
                data[key] = KeyedRef(value, self._remove, key)

    # The views are generators that keep the entries in place while they run.

    def keys(self):
        with _IterationGuard(self):
            for key, entry in _settled(self).items():
                if entry() is not None:
                    yield key

    __iter__ = keys

    def values(self):
        with _IterationGuard(self):
            for entry in _settled(self).values():
                if (value := entry()) is not None:
                    yield value

    def items(self):
        with _IterationGuard(self):
            for key, entry in _settled(self).items():
                if (value := entry()) is not None:
                    yield key, value

    def valuerefs(self):
        return [*_settled(self).values()]

    def itervaluerefs(self):
        with _IterationGuard(self):
            yield from _settled(self).values()

    # Copies.

    def copy(self):
        twin = WeakValueDictionary()
        for key, value in WeakValueDictionary.items(self):
            twin[key] = value
        return twin

    __copy__ = copy

    def __deepcopy__(self, memo):
        import copy
        twin = type(self)()
        for key, value in WeakValueDictionary.items(self):
            twin[copy.deepcopy(key, memo)] = value
        return twin

    def __or__(self, other):
        return _merged(self.copy(), other) if isinstance(other, _collections_abc.Mapping) else NotImplemented

    def __ror__(self, other):
        return _merged(type(self)(), other, self) if isinstance(other, _collections_abc.Mapping) else NotImplemented

    def __ior__(self, other):
        return _merged(self, other)


class WeakKeyDictionary(_collections_abc.MutableMapping):
    """A mapping that refers to its keys weakly; an entry goes when its key dies."""

    # `_dirty_len`: an entry was deleted since, whose removal may still be pending and must not be counted twice.

    def __init__(self, dict=None):
        self.data = {}

        def remove(entry, owner=ref(self)):
            table = owner()
            if table is None:
                return
            if table._iterating:
                table._pending_removals.append(entry)
            else:
                table.data.pop(entry, None)

        self._remove = remove
        self._pending_removals, self._iterating, self._dirty_len = [], set(), False
        if dict is not None:
            self.update(dict)

    def _commit_removals(self):
        waiting, data = self._pending_removals, self.data
        while waiting:
            data.pop(waiting.pop(), None)

    def _scrub_removals(self):
        self._pending_removals = [*filter(self.data.__contains__, self._pending_removals)]
        self._dirty_len = False

    def __repr__(self):
        return _place(self)

    def __len__(self):
        if self._pending_removals and self._dirty_len:
            self._scrub_removals()
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, key):
        try:
            entry = ref(key)
        except TypeError:
            return False    # nothing that cannot be referred to weakly is here
        return entry in self.data

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        data = self.data
        data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        self._dirty_len, data = True, self.data
        del data[ref(key)]

    def get(self, key, default=None):
        entry = ref(key)
        return self.data.get(entry, default)

    def setdefault(self, key, default=None):
        entry = ref(key, self._remove)
        return self.data.setdefault(entry, default)

    def pop(self, key, *args):
        self._dirty_len, data = True, self.data
        return data.pop(ref(key), *args)

    def popitem(self):
        self._dirty_len, key = True, None
        while key is None:
            entry, value = self.data.popitem()
            key = entry()
        return key, value

    def update(self, dict=None, /, **kwargs):
        data = self.data
        for source in (kwargs,) if dict is None else (dict, kwargs):
            for key, value in _pairs(source):
                data[ref(key, self._remove)] = value

    def keys(self):
        with _IterationGuard(self):
            for entry in self.data:
                if (key := entry()) is not None:
                    yield key

    __iter__ = keys

    def values(self):
        with _IterationGuard(self):
            for entry, value in self.data.items():
                if entry() is not None:
                    yield value

    def items(self):
        with _IterationGuard(self):
            for entry, value in self.data.items():
                if (key := entry()) is not None:
                    yield key, value

    def keyrefs(self):
        return [*self.data]

    def copy(self):
        twin = WeakKeyDictionary()
        for key, value in WeakKeyDictionary.items(self):
            twin[key] = value
        return twin

    __copy__ = copy

    def __deepcopy__(self, memo):
        import copy
        twin = type(self)()
        for key, value in WeakKeyDictionary.items(self):
            twin[key] = copy.deepcopy(value, memo)
        return twin

    def __or__(self, other):
        return _merged(self.copy(), other) if isinstance(other, _collections_abc.Mapping) else NotImplemented

    def __ror__(self, other):
        return _merged(type(self)(), other, self) if isinstance(other, _collections_abc.Mapping) else NotImplemented

    def __ior__(self, other):
        return _merged(self, other)


# --- Finalizers ---

class finalize:
    """A function to be called once: when an object dies, or at exit."""

    # A finalizer has no state of its own: what it is to do stands in the registry, which also keeps it alive. So it can
    # itself be the callback of its reference, and "alive" means "registered".
    __slots__ = ()

    _registry = {}
    _index_iter = itertools.count()
    _registered_with_atexit = False
    _dirty = False          # one was made since the order of the calls at exit was worked out
    _shutdown = False       # the calls at exit are over: nothing is called any more

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered_with_atexit:
            import atexit
            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        task = finalize._Info()
        task.weakref = ref(obj, self)
        task.func, task.args, task.kwargs = func, args, kwargs or None
        task.atexit, task.index = True, next(finalize._index_iter)
        finalize._registry[self] = task
        finalize._dirty = True

    def __call__(self, _=None):
        """Call the function, unless it was called before or detached."""
        task = finalize._registry.pop(self, None)
        if task is not None and not finalize._shutdown:
            return task.func(*task.args, **(task.kwargs or {}))

    def __repr__(self):
        task, target = self._task_and_target()
        about = "dead" if target is None else "for %r at %#x" % (type(target).__name__, id(target))
        return "<%s object at %#x; %s>" % (type(self).__name__, id(self), about)

    def _task_and_target(self):
        task = finalize._registry.get(self)
        return task, None if task is None else task.weakref()

    def peek(self):
        """(obj, func, args, kwargs) if still alive, else None."""
        task = finalize._registry.get(self)
        target = task and task.weakref()
        if target is not None:
            return target, task.func, task.args, task.kwargs or {}

    def detach(self):
        """Take the function back: (obj, func, args, kwargs) if still alive, else None."""
        task, target = self._task_and_target()
        if target is not None and finalize._registry.pop(self, None):
            return target, task.func, task.args, task.kwargs or {}

    @property
    def alive(self):
        """Whether the function is still to be called."""
        return self in finalize._registry

    @property
    def atexit(self):
        """Whether it is to be called at exit."""
        task = finalize._registry.get(self)
        return task is not None and task.atexit

    @atexit.setter
    def atexit(self, value):
        if self in finalize._registry:
            finalize._registry[self].atexit = bool(value)

    @classmethod
    def _select_for_exit(cls):
        # Oldest first.
        tasks = cls._registry
        return sorted((one for one in tasks if tasks[one].atexit), key=lambda one: tasks[one].index)

    @classmethod
    def _exitfunc(cls):
        # Newest first. A collection in between could call some out of turn; a call may make new ones.
        paused = None
        if cls._registry:
            import gc
            if gc.isenabled():
                gc.disable()
                paused = gc
        try:
            waiting = cls._select_for_exit()
            finalize._dirty = False
            while waiting:
                one = waiting.pop()
                try:
                    one()
                except Exception:
                    sys.excepthook(*sys.exc_info())
                if finalize._dirty:
                    waiting = cls._select_for_exit()
                    finalize._dirty = False
        finally:
            finalize._shutdown = True
            if paused is not None:
                paused.enable()
