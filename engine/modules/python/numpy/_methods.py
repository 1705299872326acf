"""Methods of ndarray that are written in Python, and what its attributes flags and flat give."""
import _numpy
from _numpy import ndarray, array, _reduce, _as_strided

_SUM, _PROD, _MIN, _MAX, _ANY, _ALL, _ARGMIN, _ARGMAX, _CUMSUM, _CUMPROD = range(10)


class AxisError(ValueError, IndexError):
    __module__ = "numpy"


def _axis(axis, ndim):
    if not -ndim <= axis < ndim:
        raise AxisError(f"axis {axis} is out of bounds for array of dimension {ndim}")
    return axis + ndim if axis < 0 else axis


def _store(result, out):
    if out is None:
        return result
    out[...] = result
    return out


def _reduction(what, a, axis=None, out=None, keepdims=False):
    a = array(a, copy=False)
    ndim = a.ndim
    if axis is None:
        result = _reduce(what, a.ravel('K') if what < _ARGMIN else a.ravel(), 0)
        shape = (1,) * ndim
    else:
        axes = sorted((_axis(x, ndim) for x in (axis if isinstance(axis, tuple) else (axis,))), reverse=True)
        result = a
        for x in axes:
            result = _reduce(what, result, x)
        shape = tuple(1 if i in axes else n for i, n in enumerate(a.shape))
    if keepdims:
        result = array(result, copy=False).reshape(shape)
    return _store(result, out)


def sum(a, axis=None, dtype=None, out=None, keepdims=False):
    if dtype is not None:
        a = array(a, dtype)
    return _reduction(_SUM, a, axis, out, keepdims)


def prod(a, axis=None, dtype=None, out=None, keepdims=False):
    if dtype is not None:
        a = array(a, dtype)
    return _reduction(_PROD, a, axis, out, keepdims)


def min(a, axis=None, out=None, keepdims=False):
    return _reduction(_MIN, a, axis, out, keepdims)


def max(a, axis=None, out=None, keepdims=False):
    return _reduction(_MAX, a, axis, out, keepdims)


def any(a, axis=None, out=None, keepdims=False):
    return _reduction(_ANY, a, axis, out, keepdims)


def all(a, axis=None, out=None, keepdims=False):
    return _reduction(_ALL, a, axis, out, keepdims)


def argmin(a, axis=None, out=None, keepdims=False):
    return _reduction(_ARGMIN, a, axis, out, keepdims)


def argmax(a, axis=None, out=None, keepdims=False):
    return _reduction(_ARGMAX, a, axis, out, keepdims)


def ptp(a, axis=None, out=None, keepdims=False):
    return max(a, axis, out, keepdims) - min(a, axis, None, keepdims)


def _running(what, a, axis, dtype, out):
    a = array(a, dtype, copy=False)
    if axis is None:
        a, axis = a.ravel(), 0
    return _store(_reduce(what, a, _axis(axis, a.ndim)), out)


def cumsum(a, axis=None, dtype=None, out=None):
    return _running(_CUMSUM, a, axis, dtype, out)


def cumprod(a, axis=None, dtype=None, out=None):
    return _running(_CUMPROD, a, axis, dtype, out)


def _count(a, axis):
    if axis is None:
        return a.size
    n = 1
    for x in axis if isinstance(axis, tuple) else (axis,):
        n *= a.shape[_axis(x, a.ndim)]
    return n


def mean(a, axis=None, dtype=None, out=None, keepdims=False):
    a = array(a, copy=False)
    if dtype is None and a.dtype.kind in 'biu':
        dtype = 'float64'
    total = sum(a, axis, dtype, None, keepdims)
    result = total / _count(a, axis)
    if isinstance(total, (ndarray, _numpy.generic)) and total.dtype.kind == 'f':
        result = array(result, total.dtype)[()]
    return _store(result, out)


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    a = array(a, dtype, copy=False)
    x = a - mean(a, axis, keepdims=True)
    total = sum(x * x, axis, None, None, keepdims)
    result = total / _max2(_count(a, axis) - ddof, 0)
    if total.dtype.kind == 'f':
        result = array(result, total.dtype)[()]
    return _store(result, out)


def _max2(x, y):
    return x if x > y else y


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    return _store(_numpy._unary(7, var(a, axis, dtype, None, ddof, keepdims), None), out)


def _sort_row(row):
    values = row.tolist()
    values.sort(key=_nan_last)
    row[...] = array(values, row.dtype)


def _nan_last(x):
    return (x != x, x)


def _rows(a, axis):
    axes = [i for i in range(a.ndim) if i != axis] + [axis]
    turned = a.transpose(axes)
    def walk(part):
        if part.ndim == 1:
            yield part
        else:
            for inner in part:
                yield from walk(inner)
    return walk(turned)


def sort(a, axis=-1, kind=None, order=None):
    for row in _rows(a, _axis(axis, a.ndim)):
        _sort_row(row)


def argsort(a, axis=-1, kind=None, order=None):
    a = array(a, copy=False)
    if axis is None:
        a, axis = a.ravel(), 0
    axis = _axis(axis, a.ndim)
    result = _numpy._filled(a.shape, 0, 'int64', False)
    for row, target in zip(_rows(a, axis), _rows(result, axis)):
        values = row.tolist()
        target[...] = array(sorted(range(len(values)), key=lambda i: _nan_last(values[i])), 'int64')
    return result


def squeeze(a, axis=None):
    if axis is None:
        axes = [i for i, n in enumerate(a.shape) if n == 1]
    else:
        axes = [_axis(x, a.ndim) for x in (axis if isinstance(axis, tuple) else (axis,))]
        for x in axes:
            if a.shape[x] != 1:
                raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
    keep = [i for i in range(a.ndim) if i not in axes]
    return _as_strided(a, tuple(a.shape[i] for i in keep), tuple(a.strides[i] for i in keep), True)


def swapaxes(a, axis1, axis2):
    axes = list(range(a.ndim))
    axis1, axis2 = _axis(axis1, a.ndim), _axis(axis2, a.ndim)
    axes[axis1], axes[axis2] = axes[axis2], axes[axis1]
    return a.transpose(axes)


def clip(a, min=None, max=None, out=None):
    if min is None and max is None:
        raise ValueError("One of max or min must be given")
    result = a
    if min is not None:
        result = _numpy._binary(8, result, min, out if max is None else None)
    if max is not None:
        result = _numpy._binary(9, result, max, out)
    return result


def round(a, decimals=0, out=None):
    a = array(a, copy=False)
    if a.dtype.kind in 'iu' and decimals >= 0:
        return _store(a.copy()[()], out)
    if a.dtype.kind == 'b':
        a = a.astype('float16')
    if decimals == 0:
        result = _numpy._unary(26, a, None)
    elif decimals > 0:
        result = _numpy._unary(26, a * 10.0 ** decimals, None) / 10.0 ** decimals
    else:
        result = _numpy._unary(26, a / 10.0 ** -decimals, None) * 10.0 ** -decimals
    return _store(result if result.dtype == a.dtype else result.astype(a.dtype), out)


def repeat(a, repeats, axis=None):
    a = array(a, copy=False)
    if axis is None:
        a, axis = a.ravel(), 0
    axis = _axis(axis, a.ndim)
    n = a.shape[axis]
    counts = [repeats] * n if isinstance(repeats, int) else array(repeats).tolist()
    return take(a, [i for i in range(n) for _ in range(counts[i])], axis)


def take(a, indices, axis=None, out=None, mode='raise'):
    if axis is None:
        a, axis = a.ravel(), 0
    indices = array(indices, 'int64' if len(indices) == 0 else None) if isinstance(indices, (list, tuple)) else indices
    return a[(slice(None),) * _axis(axis, a.ndim) + (indices,)]


def nonzero(a):
    found = [[] for _ in range(a.ndim)]
    def walk(part, index):
        if len(index) == a.ndim:
            if part:
                for column, i in zip(found, index):
                    column.append(i)
        else:
            for i, inner in enumerate(part):
                walk(inner, index + (i,))
    walk(a, ())
    return tuple(array(column, 'int64') for column in found)


def resize(a, *shape, refcheck=True):
    raise NotImplementedError("Heapscope does not support ndarray.resize yet")


def searchsorted(a, v, side='left', sorter=None):
    import bisect
    values = a.tolist()
    search = bisect.bisect_left if side == 'left' else bisect.bisect_right
    v = array(v)
    if v.ndim == 0:
        return _numpy.int64(search(values, v.item()))
    return array([search(values, x) for x in v.tolist()], 'int64')


def diagonal(a, offset=0, axis1=0, axis2=1):
    if a.ndim != 2:
        raise NotImplementedError("Heapscope supports diagonals of arrays with two axes only")
    rows, columns = a.shape
    window = a[:, offset:] if offset >= 0 else a[-offset:]
    n = window.shape[0] if window.shape[0] < window.shape[1] else window.shape[1]
    return _as_strided(window, (n,), (a.strides[0] + a.strides[1],), False)


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    return sum(diagonal(a, offset, axis1, axis2))


def conj(a):
    return _numpy._unary(6, a, None)


def __deepcopy__(a, memo):
    result = a.copy()
    if a.dtype.kind == 'O':
        import copy
        flat = result.reshape(-1)
        for i, x in enumerate(a.ravel().tolist()):
            flat[i] = copy.deepcopy(x, memo)
    return result


class flagsobj:
    def __init__(self, a):
        self._bits = a._flag_bits
        self._array = a

    def __getitem__(self, name):
        return getattr(self, name.lower())

    c_contiguous = property(lambda self: bool(self._bits & 1))
    f_contiguous = property(lambda self: bool(self._bits & 2))
    owndata = property(lambda self: bool(self._bits & 4))
    aligned = property(lambda self: bool(self._bits & 0x100))
    writebackifcopy = property(lambda self: False)
    contiguous = c_contiguous
    forc = property(lambda self: bool(self._bits & 3))
    fnc = property(lambda self: (self._bits & 3) == 2)

    @property
    def writeable(self):
        return bool(self._bits & 0x400)

    @writeable.setter
    def writeable(self, value):
        self._array.setflags(write=value)

    def __repr__(self):
        names = ('C_CONTIGUOUS', 'F_CONTIGUOUS', 'OWNDATA', 'WRITEABLE', 'ALIGNED', 'WRITEBACKIFCOPY')
        return "".join(f"  {name} : {self[name]}\n" for name in names)

    __str__ = __repr__


class flatiter:
    def __init__(self, a):
        self.base = a

    def __iter__(self):
        return iter(self.base.ravel())

    def __len__(self):
        return self.base.size

    def __getitem__(self, index):
        return self.base.ravel()[index].copy() if isinstance(index, slice) else self.base.ravel()[index]

    def __setitem__(self, index, value):
        flat = self.base.reshape(-1)
        flat[index] = value
        if not _numpy.may_share_memory(flat, self.base):
            self.base[...] = flat.reshape(self.base.shape)
