"""Methods of str and bytes on whole arrays of text.

How long the elements of a result are is NumPy's: as long as before, as long as they can become, or as the longest is.
"""
from _numpy import array
from numpy._shapes import broadcast_arrays


def _text(a):
    a = array(a, copy=False)
    if a.dtype.kind not in 'SU':
        raise TypeError("string operation on non-string array")
    return a


def _elementwise(function, kind, *operands):
    """The array of function(*elements); its type is `kind`, or what the elements are when that is None."""
    arrays = broadcast_arrays(*[array(x, copy=False) for x in operands])
    made = [function(*elements) for elements in zip(*[x.ravel().tolist() for x in arrays])]
    result = array(made, kind) if made or kind is not None else array(made, arrays[0].dtype)
    result.shape = arrays[0].shape
    return result


def _letter(a):
    return a.dtype.kind


def _length(a):
    return a.dtype.itemsize // (4 if a.dtype.kind == 'U' else 1)


def _keeps(name):
    """A method whose results are not longer than what it is called on."""
    def method(a, *settings):
        a = _text(a)
        return _elementwise(lambda text: getattr(text, name)(*settings), a.dtype, a)
    method.__name__ = method.__qualname__ = name
    return method


def _tells(name, kind):
    """A method whose results are truths or places."""
    def method(a, *settings):
        return _elementwise(lambda text, *given: getattr(text, name)(*given), kind, _text(a), *settings)
    method.__name__ = method.__qualname__ = name
    return method


def _splits(name):
    """A method whose results are lists."""
    def method(a, *settings, **named):
        a = _text(a)
        flat = [getattr(text, name)(*settings, **named) for text in a.ravel().tolist()]
        result = array([None] * len(flat), object)
        for i, part in enumerate(flat):
            result[i] = part
        return result.reshape(a.shape)
    method.__name__ = method.__qualname__ = name
    return method


def _pads(name):
    """A method that fills up to a width."""
    def method(a, width, *fill):
        a, width = _text(a), array(width, copy=False)
        kind = f'{_letter(a)}{max(width.max(), 1)}'
        if fill and _letter(a) == 'S' and isinstance(fill[0], str):
            fill = (fill[0].encode('ascii'),)
        return _elementwise(lambda text, n: getattr(text, name)(n, *fill), kind, a, width)
    method.__name__ = method.__qualname__ = name
    return method


for _name in ('capitalize', 'lower', 'lstrip', 'rstrip', 'strip', 'swapcase', 'title', 'upper'):
    globals()[_name] = _keeps(_name)
for _name in ('endswith', 'isalnum', 'isalpha', 'isdecimal', 'isdigit', 'islower', 'isnumeric', 'isspace', 'istitle', 'isupper',
              'startswith'):
    globals()[_name] = _tells(_name, bool)
for _name in ('count', 'find', 'index', 'rfind', 'rindex'):
    globals()[_name] = _tells(_name, 'int64')
for _name in ('rsplit', 'split', 'splitlines'):
    globals()[_name] = _splits(_name)
for _name in ('center', 'ljust', 'rjust', 'zfill'):
    globals()[_name] = _pads(_name)
del _name


def str_len(a):
    return _elementwise(len, 'int64', _text(a))


def add(x1, x2):
    x1, x2 = _text(x1), _text(x2)
    return _elementwise(lambda a, b: a + b, f'{_letter(x1)}{_length(x1) + _length(x2)}', x1, x2)


def multiply(a, i):
    a, i = _text(a), array(i, copy=False)
    if i.dtype.kind not in 'iu':
        raise ValueError("Can only multiply by integers")
    return _elementwise(lambda text, n: text * n, f'{_letter(a)}{max(_length(a) * max(i.max(), 0), 1)}', a, i)


def mod(a, values):
    return _elementwise(lambda text, value: text % value, None, _text(a), values)


def replace(a, old, new, count=None):
    return _elementwise(lambda text: text.replace(old, new, -1 if count is None else count), None, _text(a))


def join(sep, seq):
    return _elementwise(lambda between, text: between.join(text), None, sep, seq)


def expandtabs(a, tabsize=8):
    return _elementwise(lambda text: text.expandtabs(tabsize), None, _text(a))


def _parts(name):
    def method(a, sep):
        a = _text(a)
        flat = [getattr(text, name)(sep) for text in a.ravel().tolist()]
        return array(flat).reshape(a.shape + (3,))
    method.__name__ = method.__qualname__ = name
    return method


partition, rpartition = _parts('partition'), _parts('rpartition')


def encode(a, encoding=None, errors=None):
    return _elementwise(lambda text: text.encode(encoding or 'utf-8', errors or 'strict'), None, _text(a))


def decode(a, encoding=None, errors=None):
    return _elementwise(lambda text: text.decode(encoding or 'utf-8', errors or 'strict'), None, _text(a))


def _compares(name, test):
    def method(x1, x2):
        def without_end(text):
            return text.rstrip()
        return _elementwise(lambda a, b: test(without_end(a), without_end(b)), bool, _text(x1), _text(x2))
    method.__name__ = method.__qualname__ = name
    return method


equal = _compares('equal', lambda a, b: a == b)
not_equal = _compares('not_equal', lambda a, b: a != b)
less = _compares('less', lambda a, b: a < b)
less_equal = _compares('less_equal', lambda a, b: a <= b)
greater = _compares('greater', lambda a, b: a > b)
greater_equal = _compares('greater_equal', lambda a, b: a >= b)


def __getattr__(name):
    if name in ('asarray', 'chararray'):
        raise NotImplementedError(f"Heapscope does not support numpy.char.{name}")
    raise AttributeError(f"module 'numpy.char' has no attribute {name!r}")
