# WeakSet: a set of weak references that lose their members when these die.
#
# A set must not change size under its iterator: what dies while one runs waits in `_pending_removals`, and the guard of
# the last iteration drops it. The guards that are held stand in `_iterating`.

from _weakref import ref
from types import GenericAlias

__all__ = ['WeakSet']


class _IterationGuard:
    # Held during an iteration over a weak container, which it does not keep alive.

    def __init__(self, weakcontainer):
        self.weakcontainer = ref(weakcontainer)

    def __enter__(self):
        if (held := self.weakcontainer()) is not None:
            held._iterating.add(self)
        return self

    def __exit__(self, *failure):
        if (held := self.weakcontainer()) is not None:
            held._iterating.remove(self)
            if not held._iterating:
                held._commit_removals()


def _settled(container):
    # What the container is made of, after the removals that waited.
    if container._pending_removals:
        container._commit_removals()
    return container.data


def _refs(members):
    # Looked up only: without callbacks.
    return set(map(ref, members))


class WeakSet:
    def __init__(self, data=None):
        self.data = set()

        def _remove(entry, owner=ref(self)):
            members = owner()
            if members is None:
                return
            if members._iterating:
                members._pending_removals.append(entry)
            else:
                members.data.discard(entry)

        self._remove = _remove
        self._pending_removals, self._iterating = [], set()
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        waiting, entries = self._pending_removals, self.data
        while waiting:
            entries.discard(waiting.pop())

    __class_getitem__ = classmethod(GenericAlias)

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        return type(self), ([*self],), self.__getstate__()

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __iter__(self):
        with _IterationGuard(self):
            for entry in self.data:
                if (member := entry()) is not None:
                    yield member

    def __contains__(self, item):
        try:
            entry = ref(item)
        except TypeError:
            return False    # nothing that cannot be referred to weakly is here
        return entry in self.data

    def copy(self):
        return type(self)(self)

    # --- Members, one by one ---

    def add(self, item):
        entries = _settled(self)
        entries.add(ref(item, self._remove))

    def discard(self, item):
        entries = _settled(self)
        entries.discard(ref(item))

    def remove(self, item):
        entries = _settled(self)
        entries.remove(ref(item))

    def pop(self):
        entries = _settled(self)
        while entries:
            if (member := entries.pop()()) is not None:
                return member
        raise KeyError('pop from empty WeakSet')

    def clear(self):
        _settled(self).clear()

    def update(self, other):
        _settled(self)
        for member in other:
            self.add(member)

    # --- Comparing ---

    def __eq__(self, other):
        return self.data == _refs(other) if isinstance(other, type(self)) else NotImplemented

    def issubset(self, other):
        return self.data <= _refs(other)

    def issuperset(self, other):
        return self.data >= _refs(other)

    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return self.data < _refs(other)

    def __gt__(self, other):
        return self.data > _refs(other)

    def isdisjoint(self, other):
        return not len(self.intersection(other))

    # --- Sets from sets ---

    def union(self, other):
        return type(self)(member for members in (self, other) for member in members)

    def intersection(self, other):
        return type(self)(filter(self.__contains__, other))

    def difference(self, other):
        rest = self.copy()
        rest -= other
        return rest

    def symmetric_difference(self, other):
        rest = self.copy()
        rest ^= other
        return rest

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference

    def __ior__(self, other):
        self.update(other)
        return self

    def __iand__(self, other):
        entries = _settled(self)
        entries.intersection_update(map(ref, other))
        return self

    def __isub__(self, other):
        entries = _settled(self)
        if other is self:
            entries.clear()
        else:
            entries.difference_update(map(ref, other))
        return self

    def __ixor__(self, other):
        entries = _settled(self)
        if other is self:
            entries.clear()
        else:
            # Those that are new here stay, and must tell of their death.
            entries.symmetric_difference_update(ref(member, self._remove) for member in other)
        return self

    def intersection_update(self, other):
        self &= other

    def difference_update(self, other):
        self -= other

    def symmetric_difference_update(self, other):
        self ^= other
