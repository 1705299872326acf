"""What functools and collections use where _functools and _collections are missing."""

from operator import itemgetter
from _thread import RLock

_nothing = object()


def reduce(function, sequence, initial=_nothing, /):
    """The items, joined two at a time from the left by a function."""
    items = iter(sequence)
    result = initial
    if initial is _nothing:
        try:
            result = next(items)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    for item in items:
        result = function(result, item)
    return result


def cmp_to_key(mycmp):
    """A function that makes keys of values, which compare as mycmp says."""

    class K:
        __slots__ = ['obj']
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

    return K


# --- lru_cache ---

class _Key(list):
    """The arguments of a call; the hash is worked out once."""

    __slots__ = 'hash'

    def __init__(self, parts):
        self[:] = parts
        self.hash = hash(parts)

    def __hash__(self):
        return self.hash


def _key_of(args, kwargs, typed, len=len):      # a program may put a cached function in place of len
    if not kwargs and not typed and len(args) == 1 and type(args[0]) in (int, str):
        return args[0]
    parts = args
    if kwargs:
        parts += (_nothing,)
        for pair in kwargs.items():
            parts += pair
    if typed:
        parts += tuple(map(type, args)) + tuple(map(type, kwargs.values()))
    return _Key(parts)


def _lru_cache_wrapper(function, maxsize, typed, cache_info_type):
    """function with a memory for its results. The dict has them in the order in which they were used."""
    results, lock = {}, RLock()
    hits = misses = 0

    def wrapper(*args, **kwargs):
        nonlocal hits, misses
        if maxsize == 0:
            misses += 1
            return function(*args, **kwargs)
        key = _key_of(args, kwargs, typed)
        with lock:
            result = results.get(key, _nothing)
            if result is not _nothing:
                hits += 1
                if maxsize is not None:
                    del results[key]
                    results[key] = result
                return result
            misses += 1
        result = function(*args, **kwargs)
        with lock:
            if key not in results:
                if maxsize is not None and results.__len__() >= maxsize:
                    del results[next(iter(results))]
                results[key] = result
        return result

    def cache_info():
        """How often a result was remembered, and how many are."""
        with lock:
            return cache_info_type(hits, misses, maxsize, results.__len__())

    def cache_clear():
        """Forgets all results."""
        nonlocal hits, misses
        with lock:
            results.clear()
            hits = misses = 0

    wrapper.cache_info, wrapper.cache_clear = cache_info, cache_clear
    return wrapper


# --- What collections uses ---

def _count_elements(mapping, iterable):
    """Counts the items into mapping."""
    get = mapping.get
    for item in iterable:
        mapping[item] = get(item, 0) + 1


def _tuplegetter(index, doc):
    """The attribute for a field of a named tuple."""
    return property(itemgetter(index), doc=doc)
