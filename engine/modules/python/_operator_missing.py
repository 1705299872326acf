"""The functions of operator where _operator is missing."""

from builtins import abs as _abs


def _binary(name, symbol):
    """A function of two arguments that applies an operator."""
    function = eval(f'lambda a, b, /: a {symbol} b')
    function.__name__ = function.__qualname__ = name
    function.__module__ = 'operator'
    function.__doc__ = f'Same as a {symbol} b.'
    return function


lt, le, eq, ne, ge, gt = map(_binary, ('lt', 'le', 'eq', 'ne', 'ge', 'gt'), ('<', '<=', '==', '!=', '>=', '>'))
is_, is_not = _binary('is_', 'is'), _binary('is_not', 'is not')
_ARITHMETIC = {'add': '+', 'and_': '&', 'floordiv': '//', 'lshift': '<<', 'matmul': '@', 'mod': '%', 'mul': '*',
               'or_': '|', 'pow': '**', 'rshift': '>>', 'sub': '-', 'truediv': '/', 'xor': '^'}
globals().update((_name, _binary(_name, _symbol)) for _name, _symbol in _ARITHMETIC.items())


def _in_place(name, symbol):
    """A function that applies an operator and assigns."""
    scope = {}
    exec(f'def {name}(a, b, /):\n    a {symbol}= b\n    return a\n', scope)
    function = scope[name]
    function.__module__, function.__doc__ = 'operator', f'Same as a {symbol}= b.'
    return function


for _name, _symbol in _ARITHMETIC.items():
    _name = 'i' + _name.rstrip('_')
    globals()[_name] = _in_place(_name, _symbol)
del _name, _symbol


def not_(a, /):
    """Same as not a."""
    return not a


def truth(a, /):
    """Whether a is true."""
    return True if a else False


def abs(a, /):
    """Same as abs(a)."""
    return _abs(a)


def index(a, /):
    """Same as a.__index__()."""
    return a.__index__()


def inv(a, /):
    """Same as ~a."""
    return ~a


invert = inv


def neg(a, /):
    """Same as -a."""
    return -a


def pos(a, /):
    """Same as +a."""
    return +a


def _check_sequence(a):
    if not hasattr(a, '__getitem__'):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")


def concat(a, b, /):
    """Same as a + b, for sequences."""
    _check_sequence(a)
    return a + b


def iconcat(a, b, /):
    """Same as a += b, for sequences."""
    _check_sequence(a)
    a += b
    return a


def contains(a, b, /):
    """Same as b in a."""
    return b in a


def countOf(a, b, /):
    """How often b is in a."""
    return sum(1 for item in a if item is b or item == b)


def indexOf(a, b, /):
    """The first place of b in a."""
    for place, item in enumerate(a):
        if item is b or item == b:
            return place
    raise ValueError('sequence.index(x): x not in sequence')


def getitem(a, b, /):
    """Same as a[b]."""
    return a[b]


def setitem(a, b, c, /):
    """Same as a[b] = c."""
    a[b] = c


def delitem(a, b, /):
    """Same as del a[b]."""
    del a[b]


def length_hint(obj, default=0, /):
    """About how many items there are."""
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    try:
        return len(obj)
    except TypeError:
        pass
    hint = getattr(type(obj), '__length_hint__', None)
    if hint is None:
        return default
    try:
        length = hint(obj)
    except TypeError:
        return default
    if length is NotImplemented:
        return default
    if not isinstance(length, int):
        raise TypeError(f'__length_hint__ must be integer, not {type(length).__name__}')
    if length < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return length


def call(obj, /, *args, **kwargs):
    """Same as obj(*args, **kwargs)."""
    return obj(*args, **kwargs)
