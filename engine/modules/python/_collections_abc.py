# Abstract base classes of containers, as `collections.abc` shows them.
#
# A class counts as a subclass of the simple ones (Hashable, Sized, ...) when it has their methods; the others must be
# inherited or registered. Those give, for the few methods that are abstract, all the rest of the type's methods.

from abc import ABCMeta, abstractmethod
import sys

__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable",
           "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet",
           "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence",
           "MutableSequence", "ByteString"]

# What pickles and reprs say.
__name__ = "collections.abc"


# --- The types that are registered below, each asked of a sample ---

GenericAlias = type(tuple[()])
EllipsisType = type(...)
FunctionType = type(lambda: None)
mappingproxy = type(vars(type))

dict_keys, dict_values, dict_items = map(type, (dict().keys(), dict().values(), dict().items()))
dict_keyiterator, dict_valueiterator, dict_itemiterator = (
    type(iter(view)) for view in (dict().keys(), dict().values(), dict().items()))
bytes_iterator, bytearray_iterator, str_iterator, tuple_iterator, list_iterator, set_iterator, zip_iterator = (
    type(iter(make())) for make in (bytes, bytearray, str, tuple, list, set, zip))
list_reverseiterator = type(reversed([]))
range_iterator, longrange_iterator = type(iter(range(1))), type(iter(range(1 << 64)))
generator = type(nothing for nothing in ())


async def _sample():
    yield


async_generator = type(_sample())


async def _sample():
    pass


_sample = _sample()
coroutine = type(_sample)
_sample.close()     # or it complains that nobody awaited it
del _sample


# --- Subclasses that are told by their methods ---

def _check_methods(C, *methods):
    # A method that is None somewhere in the order of the bases is taken back from there on.
    for name in methods:
        for base in C.__mro__:
            if name in (members := base.__dict__):
                if members[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


def _has(*methods):
    # The hook of a class of which every class with these methods is a subclass; not that of its own subclasses.
    def __subclasshook__(cls, C):
        return _check_methods(C, *methods) if "__subclasshook__" in cls.__dict__ else NotImplemented
    return classmethod(__subclasshook__)


class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0

    __subclasshook__ = _has("__hash__")


# --- Generators, coroutines and simple containers ---

def _thrown(typ, val, tb):
    # What throw(typ, val, tb) is to raise.
    if tb is None:
        return typ if val is None else val
    return (typ() if val is None else val).with_traceback(tb)


class Awaitable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __await__(self):
        yield

    __class_getitem__ = classmethod(GenericAlias)
    __subclasshook__ = _has("__await__")


class Coroutine(Awaitable):
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (StopIteration, GeneratorExit):
            return
        raise RuntimeError("coroutine ignored GeneratorExit")

    __subclasshook__ = _has("__await__", "send", "throw", "close")


Coroutine.register(coroutine)


class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()

    __class_getitem__ = classmethod(GenericAlias)
    __subclasshook__ = _has("__aiter__")


class AsyncIterator(AsyncIterable):
    __slots__ = ()

    @abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration

    def __aiter__(self):
        return self

    __subclasshook__ = _has("__anext__", "__aiter__")


class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    @abstractmethod
    async def asend(self, value):
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    async def __anext__(self):
        return await self.asend(None)

    async def aclose(self):
        try:
            await self.athrow(GeneratorExit)
        except (StopAsyncIteration, GeneratorExit):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")

    __subclasshook__ = _has("__aiter__", "__anext__", "asend", "athrow", "aclose")


AsyncGenerator.register(async_generator)


class Iterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        yield from ()

    __class_getitem__ = classmethod(GenericAlias)
    __subclasshook__ = _has("__iter__")


class Iterator(Iterable):
    __slots__ = ()

    @abstractmethod
    def __next__(self):
        """The next item, or StopIteration."""
        raise StopIteration

    def __iter__(self):
        return self

    __subclasshook__ = _has("__iter__", "__next__")


for _type in (bytes_iterator, bytearray_iterator, dict_keyiterator, dict_valueiterator, dict_itemiterator, list_iterator,
              list_reverseiterator, range_iterator, longrange_iterator, set_iterator, str_iterator, tuple_iterator,
              zip_iterator):
    Iterator.register(_type)
del _type


class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield from ()

    __subclasshook__ = _has("__reversed__", "__iter__")


class Generator(Iterator):
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    def __next__(self):
        return self.send(None)

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (StopIteration, GeneratorExit):
            return
        raise RuntimeError("generator ignored GeneratorExit")

    __subclasshook__ = _has("__iter__", "__next__", "send", "throw", "close")


Generator.register(generator)


class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0

    __subclasshook__ = _has("__len__")


class Container(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False

    __class_getitem__ = classmethod(GenericAlias)
    __subclasshook__ = _has("__contains__")


class Collection(Sized, Iterable, Container):
    __slots__ = ()
    __subclasshook__ = _has("__len__", "__iter__", "__contains__")


# --- Callable ---

def _stands_for_parameters(obj):
    # What may stand in place of the list of argument types.
    if obj is ... or isinstance(obj, list):
        return True
    kind = type(obj)
    return kind.__module__ == "typing" and kind.__name__ in ("ParamSpec", "_ConcatenateGenericAlias")


def _type_repr(obj):
    if obj is ...:
        return "..."
    if isinstance(obj, FunctionType):
        return obj.__name__
    if not isinstance(obj, type) or isinstance(obj, GenericAlias):
        return repr(obj)
    return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"


def _signature(alias):
    # (what stands for the parameters, or a list of their types; the result's type)
    *parameters, result = alias.__args__
    if len(parameters) == 1 and _stands_for_parameters(parameters[0]):
        return parameters[0], result
    return parameters, result


class _CallableGenericAlias(GenericAlias):
    """Callable[argtypes, resulttype], with __args__ flat: Callable[[int, str], bool] has (int, str, bool)."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if isinstance(parameters, (list, tuple)):
            args = *parameters, result
        elif not _stands_for_parameters(parameters):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {parameters}")
        return super().__new__(cls, origin, args)

    def __repr__(self):
        parameters, result = _signature(self)
        if parameters is self.__args__[0]:
            return super().__repr__()
        return f"collections.abc.Callable[[{', '.join(map(_type_repr, parameters))}], {_type_repr(result)}]"

    def __reduce__(self):
        parameters, result = _signature(self)
        return _CallableGenericAlias, (Callable, (parameters, result))

    def __getitem__(self, item):
        chosen = super().__getitem__(item if isinstance(item, tuple) else (item,)).__args__
        if not isinstance(chosen[0], (list, tuple)):
            chosen = chosen[:-1], chosen[-1]
        return _CallableGenericAlias(Callable, tuple(chosen))


class Callable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    __class_getitem__ = classmethod(_CallableGenericAlias)
    __subclasshook__ = _has("__call__")


# --- Sets ---

def _hash_mixed(value):
    return (value ^ value << 16 ^ 89869747) * 3644798167


def _operand(one, other):
    # The other operand of - and ^ as a set, None when it cannot be one.
    if isinstance(other, Set):
        return other
    return one._from_iterable(other) if isinstance(other, Iterable) else None


class Set(Collection):
    """A set that need not change: __contains__, __iter__ and __len__ are enough.

    The operators make their results by _from_iterable.
    """

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        """A set of the results' kind."""
        return cls(it)

    # Comparing: by sizes first.

    def __eq__(self, other):
        if isinstance(other, Set):
            return len(self) == len(other) and self.__le__(other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, Set):
            return len(self) < len(other) and self.__le__(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, Set):
            return len(self) > len(other) and self.__ge__(other)
        return NotImplemented

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        fits = len(self) <= len(other)
        if fits:
            for member in self:
                if member not in other:
                    return False
        return fits

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        fits = len(self) >= len(other)
        if fits:
            for member in other:
                if member not in self:
                    return False
        return fits

    def isdisjoint(self, other):
        """Have they no member in common?"""
        for member in other:
            if member in self:
                return False
        return True

    # Sets from sets.

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(member for members in (self, other) for member in members)
        return NotImplemented

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(member for member in other if member in self)
        return NotImplemented

    def __sub__(self, other):
        if (taken := _operand(self, other)) is None:
            return NotImplemented
        return self._from_iterable(member for member in self if member not in taken)

    def __rsub__(self, other):
        if (whole := _operand(self, other)) is None:
            return NotImplemented
        return self._from_iterable(member for member in whole if member not in self)

    def __xor__(self, other):
        if (second := _operand(self, other)) is None:
            return NotImplemented
        return (self - second) | (second - self)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def _hash(self):
        """The hash of the elements, whatever their order: that of a frozenset of them."""
        word = 2 * sys.maxsize + 1
        mixed = (len(self) + 1) * 1927868237 & word
        for member in self:
            mixed = (mixed ^ _hash_mixed(hash(member))) & word
        mixed ^= mixed >> 11 ^ mixed >> 25
        mixed = mixed * 69069 + 907133923 & word
        if mixed == word:
            return 590923713        # -1 means an error
        return mixed - word - 1 if mixed > sys.maxsize else mixed


Set.register(frozenset)


class MutableSet(Set):
    """A set that changes: add() and discard() in addition."""

    __slots__ = ()

    @abstractmethod
    def add(self, value):
        """Put it in, if it is not there."""
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        """Take it out, if it is there."""
        raise NotImplementedError

    def remove(self, value):
        """Take it out; KeyError if it is not there."""
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        """Take out some element and return it; KeyError if there is none."""
        for value in self:
            break
        else:
            raise KeyError
        self.discard(value)
        return value

    def clear(self):
        """Take out everything, one by one."""
        while True:
            try:
                self.pop()
            except KeyError:
                return

    def __ior__(self, it):
        for member in it:
            self.add(member)
        return self

    def __iand__(self, it):
        for member in self - it:
            self.discard(member)
        return self

    def __isub__(self, it):
        if it is not self:
            for member in it:
                self.discard(member)
        else:
            self.clear()
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        for member in it if isinstance(it, Set) else self._from_iterable(it):
            change = self.discard if member in self else self.add
            change(member)
        return self


MutableSet.register(set)


# --- Mappings ---

def _same(left, right):
    # How containers compare their members.
    return left is right or left == right


class Mapping(Collection):
    """Keys and values: __getitem__, __iter__ and __len__ are enough."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 6    # Py_TPFLAGS_MAPPING: for match statements
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    def get(self, key, default=None):
        """The key's value; the default if there is none."""
        try:
            return self[key]
        except KeyError:
            return default

    def keys(self):
        """A view of the keys."""
        return KeysView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def items(self):
        """A view of the pairs of key and value."""
        return ItemsView(self)


Mapping.register(mappingproxy)


class MappingView(Sized):
    __slots__ = ("_mapping",)

    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"

    def __len__(self):
        return len(self._mapping)

    __class_getitem__ = classmethod(GenericAlias)


class KeysView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __iter__(self):
        yield from self._mapping

    def __contains__(self, key):
        return key in self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return _same(found, value)


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]

    def __contains__(self, value):
        source = self._mapping
        for key in source:
            if _same(source[key], value):
                return True
        return False


KeysView.register(dict_keys)
ItemsView.register(dict_items)
ValuesView.register(dict_values)


class MutableMapping(Mapping):
    """A mapping that changes: __setitem__ and __delitem__ in addition."""

    __slots__ = ()
    __marker = object()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def setdefault(self, key, default=None):
        """The key's value, which becomes the default if there is none."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
            return default

    def pop(self, key, default=__marker):
        """Take out a key and return its value."""
        try:
            taken = self[key]
        except KeyError:
            if default is not self.__marker:
                return default
            raise
        del self[key]
        return taken

    def popitem(self):
        """Take out some key and return it with its value."""
        for key in self:
            break
        else:
            raise KeyError
        taken = key, self[key]
        del self[key]
        return taken

    def clear(self):
        """Take out everything, one by one."""
        while True:
            try:
                self.popitem()
            except KeyError:
                return

    def update(self, other=(), /, **kwds):
        """Set what a mapping, something with keys(), or pairs say; then what the keywords say."""
        if isinstance(other, Mapping) or hasattr(other, "keys"):
            for key in other if isinstance(other, Mapping) else other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for name in kwds:
            self[name] = kwds[name]


MutableMapping.register(dict)


# --- Sequences ---

class Sequence(Reversible, Collection):
    """Items by number: __getitem__ and __len__ are enough."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 5    # Py_TPFLAGS_SEQUENCE: for match statements

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        number = 0
        try:
            while True:
                item = self[number]
                yield item
                number += 1
        except IndexError:
            pass

    def __reversed__(self):
        for number in range(len(self) - 1, -1, -1):
            yield self[number]

    def __contains__(self, value):
        for item in self:
            if _same(item, value):
                return True
        return False

    def index(self, value, start=0, stop=None):
        """The number of the first such item in the range; ValueError if there is none."""
        if start is not None and start < 0:
            start = max(start + len(self), 0)
        if stop is not None and stop < 0:
            stop += len(self)
        number = start
        while stop is None or number < stop:
            try:
                item = self[number]
            except IndexError:
                break
            if _same(item, value):
                return number
            number += 1
        raise ValueError

    def count(self, value):
        """How many such items there are."""
        return sum(1 for item in self if _same(item, value))


for _type in (tuple, str, range, memoryview):
    Sequence.register(_type)


class ByteString(Sequence):
    """Sequences of bytes: bytes and bytearray."""

    __slots__ = ()


for _type in (bytes, bytearray):
    ByteString.register(_type)


class MutableSequence(Sequence):
    """A sequence that changes: __setitem__, __delitem__ and insert() in addition."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Put an item before the one of that number."""
        raise IndexError

    def append(self, value):
        """Put an item at the end."""
        self.insert(len(self), value)

    def extend(self, values):
        """Put items at the end, one by one."""
        for item in list(values) if values is self else values:
            self.append(item)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        """Take out an item and return it."""
        taken = self[index]
        del self[index]
        return taken

    def remove(self, value):
        """Take out the first such item."""
        del self[self.index(value)]

    def clear(self):
        """Take out everything, one by one, from the end."""
        while True:
            try:
                self.pop()
            except IndexError:
                return

    def reverse(self):
        """Turn the order round, in place."""
        last = len(self) - 1
        for low in range((last + 1) // 2):
            self[low], self[last - low] = self[last - low], self[low]


for _type in (list, bytearray):
    MutableSequence.register(_type)
del _type
