"""Containers beside list, tuple, dict and set."""

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict',
           'deque', 'namedtuple']

import _collections_abc
import sys as _sys

from itertools import chain as _chain
from itertools import repeat as _repeat
from itertools import starmap as _starmap
from keyword import iskeyword as _iskeyword
from operator import (
    add as _add, eq as _eq, ge as _ge, gt as _gt, itemgetter as _itemgetter, le as _le, lt as _lt, sub as _subtract)
from reprlib import recursive_repr as _recursive_repr
from _weakref import proxy as _proxy
try:
    from _collections import deque
except ImportError:
    pass
else:
    _collections_abc.MutableSequence.register(deque)

try:
    from _collections import defaultdict
except ImportError:
    pass


# --- An OrderedDict in Python ---
#
# What stands in where _collections has none. Usually it has one, so this class is garbage at once, as that of
# CPython's module is: a program's first collection counts it. The views stay.

class _OrderedDictKeysView(_collections_abc.KeysView):

    def __reversed__(self):
        yield from reversed(self._mapping)


class _OrderedDictItemsView(_collections_abc.ItemsView):

    def __reversed__(self):
        for key in reversed(self._mapping):
            yield key, self._mapping[key]


class _OrderedDictValuesView(_collections_abc.ValuesView):

    def __reversed__(self):
        for key in reversed(self._mapping):
            yield self._mapping[key]


class _Link:
    __slots__ = 'prev', 'next', 'key', '__weakref__'


class OrderedDict(dict):
    """A dict that knows how to move its items."""

    def __init__(self, other=(), /, **kwds):
        if not hasattr(self, '_links'):     # a second __init__ adds
            self._links = {}
        self.__update(other, **kwds)

    def __setitem__(self, key, value, setter=dict.__setitem__):
        if key not in self:
            link = self._links[key] = _Link()
            link.key = key
        setter(self, key, value)

    def __delitem__(self, key, deleter=dict.__delitem__):
        deleter(self, key)
        del self._links[key]

    def __iter__(self):
        yield from self._links

    def __reversed__(self):
        yield from reversed(self._links)

    def clear(self):
        self._links.clear()
        dict.clear(self)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self._links) if last else iter(self._links))
        del self._links[key]
        return key, dict.pop(self, key)

    def move_to_end(self, key, last=True):
        link = self._links.pop(key)
        rest = {} if last else dict(self._links)
        if not last:
            self._links.clear()
        self._links[key] = link
        self._links.update(rest)

    def __sizeof__(self):
        size = _sys.getsizeof
        return size(self.__dict__) + 2 * size(self._links) + len(self) * size(_Link())

    update = __update = _collections_abc.MutableMapping.update

    def keys(self):
        return _OrderedDictKeysView(self)

    def items(self):
        return _OrderedDictItemsView(self)

    def values(self):
        return _OrderedDictValuesView(self)

    __ne__ = _collections_abc.MutableMapping.__ne__
    __marker = object()

    def pop(self, key, default=__marker):
        marker = self.__marker
        found = dict.get(self, key, marker)
        if found is not marker:
            self._links.pop(key, None)
            dict.pop(self, key)
            return found
        if default is marker:
            raise KeyError(key)
        return default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    @_recursive_repr()
    def __repr__(self):
        return f'{type(self).__name__}({list(self.items()) if self else ""})'

    def __reduce__(self):
        state = {name: value for name, value in vars(self).items() if name != '_links'}
        return type(self), (), state or None, None, iter(self.items())

    def copy(self):
        return type(self)(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __eq__(self, other):
        same = dict.__eq__(self, other)
        return same and all(map(_eq, self, other)) if isinstance(other, OrderedDict) else same

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(other)
        made.update(self)
        return made


try:
    from _collections import OrderedDict, _count_elements, _tuplegetter
except ImportError:
    from _functools_missing import _count_elements, _tuplegetter


# --- namedtuple ---

def _renamed(names):
    """The names, with those that cannot be field names replaced by their places."""
    taken = set()
    for place, name in enumerate(names):
        usable = name.isidentifier() and not _iskeyword(name) and name[0] != '_' and name not in taken
        taken.add(name)
        yield name if usable else f'_{place}'


def _check_names(typename, field_names, underscore_allowed):
    for name in (typename, *field_names):
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if _iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    taken = set()
    for name in field_names:
        if name[0] == '_' and not underscore_allowed:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in taken:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        taken.add(name)


def _make_new(typename, arguments):
    """__new__ of a named tuple; it gets its signature by being compiled for these very fields."""
    new = eval(f'lambda _cls, {arguments}: _tuple_new(_cls, ({arguments}))',
               {'_tuple_new': tuple.__new__, '__builtins__': {}, '__name__': f'namedtuple_{typename}'})
    new.__name__ = '__new__'
    new.__doc__ = f'Create new instance of {typename}({arguments})'
    return new


def _tuple_methods(typename, field_names):
    """The methods of a named tuple that are the same for all, up to the fields.  They hold on to the builtins that they
    need: a program may give these names other meanings."""
    tuple_new, width = tuple.__new__, len(field_names)
    shape = '(' + ', '.join([name + '=%r' for name in field_names]) + ')'
    _dict, _len, _map, _tuple, _zip = dict, len, map, tuple, zip

    @classmethod
    def _make(cls, iterable):
        made = tuple_new(cls, iterable)
        if _len(made) == width:
            return made
        raise TypeError(f'Expected {width} arguments, got {len(made)}')

    def _replace(self, /, **kwds):
        made = self._make(_map(kwds.pop, field_names, self))
        if not kwds:
            return made
        raise ValueError(f'Got unexpected field names: {list(kwds)!r}')

    def __repr__(self):
        """The class's name, and each field with its value."""
        return self.__class__.__name__ + shape % self

    def _asdict(self):
        """The fields as a dict."""
        return _dict(_zip(self._fields, self))

    def __getnewargs__(self):
        """What pickle and copy give to __new__."""
        return _tuple(self)

    _make.__func__.__doc__ = f'Make a new {typename} object from a sequence or iterable'
    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'
    return _make, _replace, __repr__, _asdict, __getnewargs__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A subclass of tuple whose items have names.

    >>> Span = namedtuple('Span', 'start stop')
    >>> Span(3, stop=8).stop
    8
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = [str(name) for name in field_names]
    typename = _sys.intern(str(typename))
    if rename:
        field_names = list(_renamed(field_names))
    _check_names(typename, field_names, rename)
    defaults = None if defaults is None else tuple(defaults)
    without_default = len(field_names) - len(defaults or ())
    if without_default < 0:
        raise TypeError('Got more default values than field names')
    field_defaults = dict(zip(field_names[without_default:], defaults or ()))
    field_names = tuple([_sys.intern(name) for name in field_names])

    arguments = ', '.join(field_names) + (',' if len(field_names) == 1 else '')
    new = _make_new(typename, arguments)
    if defaults is not None:
        new.__defaults__ = defaults
    contents = {'__doc__': f'{typename}({arguments})', '__slots__': (), '_fields': field_names,
                '_field_defaults': field_defaults, '__new__': new}
    for method in (new, *_tuple_methods(typename, field_names)):
        getattr(method, '__func__', method).__qualname__ = f'{typename}.{method.__name__}'
        contents[method.__name__] = method
    contents['__match_args__'] = field_names
    for place, name in enumerate(field_names):
        contents[name] = _tuplegetter(place, _sys.intern(f'Alias for field number {place}'))
    made = type(typename, (tuple,), contents)

    # Instances can be pickled when the class says in which module it is to be found: in the one that called.
    if module is None:
        module = _sys._getframe(1).f_globals.get('__name__', '__main__')
    made.__module__ = module
    return made


# --- Counter ---

class Counter(dict):
    """A dict that counts: items are keys, their counts values; a missing item counts 0."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, item):
        return 0

    def __delitem__(self, item):
        """Like dict's, but no error when the item is not there."""
        if item in self:
            dict.__delitem__(self, item)

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return name + '()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)          # counts without an order
        return f'{name}({shown!r})'

    def copy(self):
        return type(self)(self)

    def __reduce__(self):
        return type(self), (dict(self),)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    # Counting.

    def update(self, iterable=None, /, **kwds):
        """Adds counts."""
        if iterable is None:
            pass
        elif not isinstance(iterable, _collections_abc.Mapping):
            _count_elements(self, iterable)
        elif not self:
            dict.update(self, iterable)         # nothing to add to
        else:
            counted = self.get
            for item, more in iterable.items():
                self[item] = more + counted(item, 0)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Takes counts away; they may fall below zero."""
        if iterable is not None:
            counted = self.get
            is_mapping = isinstance(iterable, _collections_abc.Mapping)
            for item, less in iterable.items() if is_mapping else zip(iterable, _repeat(1)):
                self[item] = counted(item, 0) - less
        if kwds:
            self.subtract(kwds)

    # Looking at the counts.

    def total(self):
        return sum(self.values())

    def elements(self):
        """Each item as often as its count says."""
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    def most_common(self, n=None):
        """The n items that occur most often, with their counts; all when n is None."""
        by_count = _itemgetter(1)
        if n is not None:
            import heapq
            return heapq.nlargest(n, self.items(), key=by_count)
        return sorted(self.items(), key=by_count, reverse=True)

    # Comparisons hold when they hold for the counts of each item that one of the two has.

    def __eq__(self, other):
        if isinstance(other, Counter):
            return all(self[item] == other[item] for item in _chain(self, other))
        return NotImplemented

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __le__(self, other):
        if isinstance(other, Counter):
            return all(self[item] <= other[item] for item in _chain(self, other))
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, Counter):
            return all(self[item] >= other[item] for item in _chain(self, other))
        return NotImplemented

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    # Results of the operators keep only counts above zero.

    def _combined(self, other, combine):
        counts = [(item, combine(count, other[item])) for item, count in self.items()]
        counts += [(item, combine(0, count)) for item, count in other.items() if item not in self]
        made = Counter()
        for item, count in counts:
            if count > 0:
                made[item] = count
        return made

    def __add__(self, other):
        return self._combined(other, _add) if isinstance(other, Counter) else NotImplemented

    def __sub__(self, other):
        return self._combined(other, _subtract) if isinstance(other, Counter) else NotImplemented

    def __or__(self, other):
        return self._combined(other, max) if isinstance(other, Counter) else NotImplemented

    def __and__(self, other):
        return self._combined(other, min) if isinstance(other, Counter) else NotImplemented

    def __pos__(self):
        return self._combined(Counter(), _add)

    def __neg__(self):
        return Counter()._combined(self, _subtract)

    # The same in place.

    def _keep_positive(self):
        for item in [item for item, count in self.items() if not count > 0]:
            del self[item]
        return self

    def __iadd__(self, other):
        for item, more in other.items():
            self[item] += more
        return self._keep_positive()

    def __isub__(self, other):
        for item, less in other.items():
            self[item] -= less
        return self._keep_positive()

    def __ior__(self, other):
        for item, theirs in other.items():
            if self[item] < theirs:
                self[item] = theirs
        return self._keep_positive()

    def __iand__(self, other):
        for item, ours in self.items():
            if other[item] < ours:
                self[item] = other[item]
        return self._keep_positive()


# --- ChainMap ---

class ChainMap(_collections_abc.MutableMapping):
    """Several mappings seen as one: the first that has a key gives its value, changes go to the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def new_child(self, m=None, **kwargs):
        """A ChainMap with one more mapping in front."""
        front = kwargs if m is None else m
        if kwargs and front is not kwargs:
            front.update(kwargs)
        return type(self)(front, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        """The first mapping is copied, the others are shared."""
        first, *others = self.maps
        return type(self)(first.copy(), *others)

    __copy__ = copy

    # Reading: all the mappings.

    def __getitem__(self, key):
        for one in self.maps:
            try:
                return one[key]         # not `key in one`: it may be a defaultdict
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __contains__(self, key):
        return any(key in one for one in self.maps)

    def get(self, key, default=None):
        if key in self:
            return self[key]
        return default

    def _all(self):
        """The keys in the order in which updating one mapping with the others, the last first, would put them."""
        keys = {}
        for one in self.maps[::-1]:
            keys |= dict.fromkeys(one)
        return keys

    def __iter__(self):
        return iter(self._all())

    def __len__(self):
        return len(set().union(*self.maps))

    def __bool__(self):
        return any(self.maps)

    @_recursive_repr()
    def __repr__(self):
        return type(self).__name__ + '(' + ', '.join([repr(one) for one in self.maps]) + ')'

    # Writing: the first mapping.

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def clear(self):
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            made = self.copy()
            made |= other
            return made
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            flat = dict(other)
            for one in self.maps[::-1]:
                flat.update(one)
            return type(self)(flat)
        return NotImplemented


# --- UserDict, UserList, UserString: to derive from.  Their contents are in `data` ---

def _plain(other):
    return other.data if isinstance(other, (UserDict, UserList, UserString)) else other


def _comparisons(class_name):
    """__eq__, __lt__, __le__, __gt__ and __ge__ of a class with `data`: they compare that."""
    def method(compare):
        def function(self, other):
            return compare(self.data, other.data if isinstance(other, globals()[class_name]) else other)
        function.__name__ = f'__{compare.__name__}__'
        function.__qualname__ = f'{class_name}.{function.__name__}'
        return function
    return map(method, (_eq, _lt, _le, _gt, _ge))


def _copy_with(instance, data):
    """A new instance with the same attributes, but for its data."""
    made = type(instance).__new__(type(instance))
    vars(made).update(vars(instance))
    vars(made)['data'] = data
    return made


class UserDict(_collections_abc.MutableMapping):
    """A dict to derive from."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for given in (dict, kwargs or None):
            if given is not None:
                self.update(given)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        missing = getattr(type(self), '__missing__', None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        plain = _plain(other)
        return type(self)(self.data | plain) if isinstance(plain, dict) else NotImplemented

    def __ror__(self, other):
        plain = _plain(other)
        return type(self)(plain | self.data) if isinstance(plain, dict) else NotImplemented

    def __ior__(self, other):
        self.data |= _plain(other)
        return self

    def __copy__(self):
        return _copy_with(self, self.data.copy())

    def copy(self):
        if type(self) is UserDict:
            return UserDict(self.data.copy())
        # A subclass may copy in its own way: it is copied empty, and filled in its own way too.
        import copy
        kept, self.data = self.data, {}
        try:
            made = copy.copy(self)
        finally:
            self.data = kept
        made.update(self)
        return made


class UserList(_collections_abc.MutableSequence):
    """A list to derive from."""

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            plain = _plain(initlist) if isinstance(initlist, UserList) else initlist
            if type(plain) is list:
                self.data[:] = plain
            else:
                self.data = list(plain)

    @staticmethod
    def _as_list(other):
        plain = _plain(other)
        return plain if isinstance(plain, list) else list(plain)

    def __repr__(self):
        return repr(self.data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return item in self.data

    def __getitem__(self, i):
        found = self.data[i]
        return type(self)(found) if isinstance(i, slice) else found

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    __eq__, __lt__, __le__, __gt__, __ge__ = _comparisons('UserList')

    def __add__(self, other):
        return type(self)(self.data + self._as_list(other))

    def __radd__(self, other):
        return type(self)(self._as_list(other) + self.data)

    def __iadd__(self, other):
        self.data += self._as_list(other)
        return self

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def copy(self):
        return type(self)(self)

    def __copy__(self):
        return _copy_with(self, self.data[:])

    def append(self, item):
        self.data.append(item)

    def extend(self, other):
        self.data.extend(_plain(other))

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def index(self, item, *args):
        return self.data.index(item, *args)

    def count(self, item):
        return self.data.count(item)

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)


class UserString(_collections_abc.Sequence):
    """A str to derive from; str's methods are put in below."""

    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else str(_plain(seq))

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __hash__(self):
        return hash(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __getnewargs__(self):
        return self.data[:],

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return type(self)(self.data[index])

    def __contains__(self, char):
        return _plain(char) in self.data

    __eq__, __lt__, __le__, __gt__, __ge__ = _comparisons('UserString')

    def __add__(self, other):
        return type(self)(self.data + str(_plain(other)))

    def __radd__(self, other):
        return type(self)(str(other) + self.data)

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return type(self)(self.data % args)

    def __rmod__(self, template):
        return type(self)(str(template) % self)

    def encode(self, encoding='utf-8', errors='strict'):
        # None stands for the default, which str.encode does not allow.
        return self.data.encode(encoding or 'utf-8', errors or 'strict')


def _wrap_string_method(name, same_class):
    def method(self, *args, **kwds):
        result = getattr(self.data, name)(*map(_plain, args), **kwds)
        return self.__class__(result) if same_class else result
    method.__name__ = name
    method.__qualname__ = 'UserString.' + name
    setattr(UserString, name, method)


for _name in ('capitalize', 'casefold', 'center', 'expandtabs', 'ljust', 'lower', 'lstrip', 'removeprefix',
              'removesuffix', 'replace', 'rjust', 'rstrip', 'strip', 'swapcase', 'title', 'translate', 'upper',
              'zfill'):
    _wrap_string_method(_name, True)
for _name in ('count', 'endswith', 'find', 'format', 'format_map', 'index', 'isalpha', 'isalnum',
              'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable',
              'isspace', 'istitle', 'isupper', 'join', 'partition', 'rfind', 'rindex', 'rpartition', 'rsplit',
              'split', 'splitlines', 'startswith'):
    _wrap_string_method(_name, False)
UserString.maketrans = str.maketrans
del _name, _wrap_string_method
