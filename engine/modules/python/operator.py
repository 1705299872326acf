"""The operators as functions, under their plain names and under those of the special methods."""

import _operator
from _operator import *

__all__ = ['abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge',
           'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index',
           'indexOf', 'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter', 'itruediv',
           'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_',
           'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor']

# `and_` is `__and__`: the underscore only keeps clear of the keyword. These have no special method:
_PLAIN_ONLY = {'attrgetter', 'countOf', 'indexOf', 'is_', 'is_not', 'itemgetter', 'length_hint', 'methodcaller', 'truth'}

globals().update((f"__{name.rstrip('_')}__", getattr(_operator, name)) for name in __all__ if name not in _PLAIN_ONLY)
del _operator, _PLAIN_ONLY
