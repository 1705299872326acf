"""The operators as functions, under their plain names and under those of the special methods."""


# What stands in where _operator is missing. Usually it is there, so these classes are garbage at once, as those of CPython's
# module are: a program's first collection counts them.

class attrgetter:
    """A callable that gives the attribute(s) of its argument."""

    __slots__ = ('_names', '_find')

    def __init__(self, attr, /, *attrs):
        self._names = attr, *attrs
        if not all(isinstance(name, str) for name in self._names):
            raise TypeError('attribute name must be a string')

        def find_one(thing, dotted=attr):
            for name in dotted.split('.'):
                thing = getattr(thing, name)
            return thing

        def find_all(thing):
            return tuple(find_one(thing, dotted) for dotted in self._names)

        self._find = find_all if attrs else find_one

    def __call__(self, thing, /):
        return self._find(thing)

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(map(repr, self._names))})"

    def __reduce__(self):
        return type(self), self._names


class itemgetter:
    """A callable that gives the item(s) of its argument."""

    __slots__ = ('_keys', '_find')

    def __init__(self, item, /, *items):
        self._keys = item, *items

        def find(thing):
            return tuple(thing[key] for key in self._keys) if items else thing[item]

        self._find = find

    def __call__(self, thing, /):
        return self._find(thing)

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__name__}({', '.join(map(repr, self._keys))})"

    def __reduce__(self):
        return type(self), self._keys


class methodcaller:
    """A callable that calls the method of its argument."""

    __slots__ = ('_method', '_positional', '_keywords')

    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError('method name must be a string')
        self._method, self._positional, self._keywords = name, args, kwargs

    def __call__(self, thing, /):
        return getattr(thing, self._method)(*self._positional, **self._keywords)

    def __repr__(self):
        parts = [repr(self._method), *map(repr, self._positional)]
        parts += [f'{name}={value!r}' for name, value in self._keywords.items()]
        return f"{type(self).__module__}.{type(self).__name__}({', '.join(parts)})"

    def __reduce__(self):
        if self._keywords:
            from functools import partial
            return partial(type(self), self._method, **self._keywords), self._positional
        return type(self), (self._method, *self._positional)


try:
    import _operator
    from _operator import *
except ImportError:
    import _operator_missing as _operator
    from _operator_missing import *
    _operator.attrgetter, _operator.itemgetter, _operator.methodcaller = attrgetter, itemgetter, methodcaller

__all__ = ['abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge',
           'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index',
           'indexOf', 'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter', 'itruediv',
           'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_',
           'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor']

# `and_` is `__and__`: the underscore only keeps clear of the keyword. These have no special method:
_PLAIN_ONLY = {'attrgetter', 'countOf', 'indexOf', 'is_', 'is_not', 'itemgetter', 'length_hint', 'methodcaller', 'truth'}

globals().update((f"__{name.rstrip('_')}__", getattr(_operator, name)) for name in __all__ if name not in _PLAIN_ONLY)
del _operator, _PLAIN_ONLY
