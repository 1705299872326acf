"""Methods of ndarray that are written in Python, and what its attributes flags and flat give."""
import _numpy
from _numpy import (ndarray, array, _as_strided, add, subtract, multiply, divide, maximum, minimum, logical_and,
                    logical_or, sqrt)

class AxisError(ValueError, IndexError):
    __module__ = "numpy"


class ComplexWarning(RuntimeWarning):
    """The imaginary parts of complex numbers were left out."""
    __module__ = "numpy"


def _axis(axis, ndim, prefix=''):
    if not -ndim <= axis < ndim:
        raise AxisError(f"{prefix}axis {axis} is out of bounds for array of dimension {ndim}")
    return axis + ndim if axis < 0 else axis


_unset = object()


def _store(result, out):
    if out is None:
        return result
    out[...] = result
    return out


def _reduce(function, a, axis, dtype, out, keepdims, initial, where):
    settings = {} if initial is _unset else {'initial': initial}
    if where is not True:
        settings['where'] = where
    return function.reduce(array(a, copy=False), axis, dtype, out, keepdims, **settings)


def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=_unset, where=True):
    return _reduce(add, a, axis, dtype, out, keepdims, initial, where)


def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=_unset, where=True):
    return _reduce(multiply, a, axis, dtype, out, keepdims, initial, where)


def min(a, axis=None, out=None, keepdims=False, initial=_unset, where=True):
    return _reduce(minimum, a, axis, None, out, keepdims, initial, where)


def max(a, axis=None, out=None, keepdims=False, initial=_unset, where=True):
    return _reduce(maximum, a, axis, None, out, keepdims, initial, where)


def any(a, axis=None, out=None, keepdims=False, *, where=True):
    return _reduce(logical_or, a, axis, None, out, keepdims, _unset, where)


def all(a, axis=None, out=None, keepdims=False, *, where=True):
    return _reduce(logical_and, a, axis, None, out, keepdims, _unset, where)


def _arg_extreme(a, axis, out, keepdims, largest):
    a = array(a, copy=False)
    ndim = a.ndim
    if axis is None:
        result = _numpy._arg_extreme(a.ravel(), 0, largest)
        shape = (1,) * ndim
    else:
        axis = _axis(axis, ndim if ndim else 1)
        result = _numpy._arg_extreme(a if ndim else a.ravel(), axis, largest)
        shape = tuple(1 if i == axis else n for i, n in enumerate(a.shape))
    if keepdims:
        result = array(result, copy=False).reshape(shape)
    return _store(result, out)


def argmin(a, axis=None, out=None, *, keepdims=False):
    return _arg_extreme(a, axis, out, keepdims, False)


def argmax(a, axis=None, out=None, *, keepdims=False):
    return _arg_extreme(a, axis, out, keepdims, True)


def ptp(a, axis=None, out=None, keepdims=False):
    return subtract(max(a, axis, None, keepdims), min(a, axis, None, keepdims), out)


def _running(function, a, axis, dtype, out):
    a = array(a, copy=False)
    if axis is None:
        a, axis = a.ravel(), 0
    elif a.ndim == 0:
        a = a.ravel()
    return function.accumulate(a, axis, dtype, out)


def cumsum(a, axis=None, dtype=None, out=None):
    return _running(add, a, axis, dtype, out)


def cumprod(a, axis=None, dtype=None, out=None):
    return _running(multiply, a, axis, dtype, out)


def _count(a, axis):
    if axis is None:
        return _numpy.int64(a.size)
    n = 1
    for x in axis if isinstance(axis, tuple) else (axis,):
        n *= a.shape[_axis(x, a.ndim)]
    return _numpy.int64(n)


def _warn_empty(text):
    from warnings import warn
    warn(text, RuntimeWarning, stacklevel=3)


def _divide_total(total, count, dtype=None):
    """total / count in total's own type, whatever the count's."""
    if isinstance(total, ndarray):
        return divide(total, count, total, casting='unsafe')
    if isinstance(total, _numpy.generic):
        return total.dtype.type(total / count) if dtype is None else dtype.type(total / count)
    return total / count


def mean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    a = array(a, copy=False)
    half = False
    count = _count(a, axis) if where is True else sum(where, axis, 'int64', keepdims=keepdims)
    if where is True and count == 0:
        _warn_empty("Mean of empty slice.")
    if dtype is None:
        if a.dtype.kind in 'biu':
            dtype = 'float64'
        elif a.dtype == 'float16':
            dtype, half = 'float32', True
    total = sum(a, axis, dtype, None, keepdims, where=where)
    if isinstance(total, ndarray):
        result = _divide_total(total, count)
        if half:
            result = result.astype('float16')
    else:
        result = _divide_total(total, count, a.dtype if half else None)
    return _store(result, out)


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    a = array(a, copy=False)
    count = _count(a, axis) if where is True else sum(where, axis, 'int64', keepdims=keepdims)
    if where is True and ddof >= count:
        _warn_empty("Degrees of freedom <= 0 for slice")
    kind = dtype
    if dtype is None and a.dtype.kind in 'biu':
        kind = 'float64'
    total = sum(a, axis, kind, None, True, where=where)
    divisor = count if where is True or not isinstance(count, ndarray) or keepdims else array(count).reshape(total.shape)
    middle = _divide_total(total, divisor)
    x = subtract(a, middle)
    if a.dtype.kind in 'biuf':
        x = multiply(x, x, x) if isinstance(x, ndarray) else multiply(x, x)
    elif a.dtype.kind == 'c':
        x = add(multiply(x.real, x.real), multiply(x.imag, x.imag))
    else:
        x = multiply(x, _numpy.conjugate(x))
    result = sum(x, axis, kind, None, keepdims, where=where)
    rest = maximum(subtract(count, ddof), 0) if isinstance(count, ndarray) else _numpy.int64(_max2(count - ddof, 0))
    return _store(_divide_total(result, rest), out)


def _max2(x, y):
    return x if x > y else y


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    result = var(a, axis, dtype, None, ddof, keepdims, where=where)
    if isinstance(result, ndarray):
        result = sqrt(result, result)
    elif isinstance(result, _numpy.generic):
        result = result.dtype.type(sqrt(result))
    else:
        result = sqrt(result)
    return _store(result, out)


def _is_stable(kind, order):
    """Whether a sort of that kind keeps equal elements in their order."""
    if order is not None:
        raise ValueError("Cannot specify order when the array has no fields.")
    if not isinstance(kind, (str, type(None))):
        raise TypeError(f"sort kind must be str, not {type(kind).__name__}")
    first = 'q' if kind is None else kind[:1].lower()
    if first not in ('q', 'h', 'm', 's'):
        raise ValueError(f"sort kind must be one of 'quick', 'heap', or 'stable' (got '{kind}')")
    return first in 'ms'


def sort(a, axis=-1, kind=None, order=None):
    stable = _is_stable(kind, order)
    axis = _axis(axis, a.ndim)
    if not a.flags.writeable:
        raise ValueError("sort array is read-only")
    _numpy._sort(a, axis, stable)


def argsort(a, axis=-1, kind=None, order=None):
    stable = _is_stable(kind, order)
    a = array(a, copy=False)
    if axis is None or a.ndim == 0:
        a, axis = a.ravel(), 0
    return _numpy._argsort(a, _axis(axis, a.ndim), stable)


def partition(a, kth, axis=-1, kind='introselect', order=None):
    axis = _axis(axis, a.ndim)
    if not a.flags.writeable:
        raise ValueError("partition array is read-only")
    _numpy._sort(a, axis, _partition_places(kth, kind, order, a.shape[axis], a.size))


def argpartition(a, kth, axis=-1, kind='introselect', order=None):
    a = array(a, copy=False)
    if axis is None or a.ndim == 0:
        a, axis = a.ravel(), 0
    axis = _axis(axis, a.ndim)
    return _numpy._argsort(a, axis, _partition_places(kth, kind, order, a.shape[axis], a.size))


def _partition_places(kth, kind, order, n, size):
    """The places that a partition has to find, in order."""
    if kind != 'introselect':
        raise ValueError(f"select kind must be 'introselect' (got '{kind}')")
    if order is not None:
        raise ValueError("Cannot specify order when the array has no fields.")
    kth = array(kth)
    if kth.dtype.kind not in 'biu':
        raise TypeError("Partition index must be integer")
    if kth.ndim > 1:
        raise ValueError("object too deep for desired array")
    places = []
    for k in kth.ravel().tolist() if size else ():
        place = k + n if k < 0 else int(k)
        if not 0 <= place < n:
            raise ValueError(f"kth(={place}) out of bounds ({n})")
        places.append(place)
    return tuple(sorted(places))


def squeeze(a, axis=None):
    if axis is None:
        axes = [i for i, n in enumerate(a.shape) if n == 1]
        if not axes:
            return a
    else:
        axes = [_axis(x, a.ndim) for x in (axis if isinstance(axis, tuple) else (axis,))]
        for x in axes:
            if a.shape[x] != 1:
                raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
    keep = [i for i in range(a.ndim) if i not in axes]
    return _as_strided(a, tuple(a.shape[i] for i in keep), tuple(a.strides[i] for i in keep), True)


def swapaxes(a, axis1, axis2):
    axes = list(range(a.ndim))
    axis1, axis2 = _axis(axis1, a.ndim, 'axis1: '), _axis(axis2, a.ndim, 'axis2: ')
    axes[axis1], axes[axis2] = axes[axis2], axes[axis1]
    return a.transpose(axes)


def _is_nan(bound):
    """Whether a bound is a single number that is none."""
    return bound is not None and bound is not False and type(bound) is not int and not getattr(bound, 'ndim', 0) and \
        not isinstance(bound, (list, tuple, str)) and bool(bound != bound)


def clip(a, min=None, max=None, out=None, **settings):
    if min is None and max is None:
        raise ValueError("One of max or min must be given")
    a = array(a, copy=False)
    if _is_nan(min) | _is_nan(max):
        from warnings import warn
        warn("Passing `np.nan` to mean no clipping in np.clip has always been unreliable, and is now deprecated. In future, "
             "this will always return nan, like it already does when min or max are arrays that contain nan. To skip a bound, "
             "pass either None or an np.inf of an appropriate sign.", DeprecationWarning, stacklevel=3)
        min = -float('inf') if _is_nan(min) else min
        max = float('inf') if _is_nan(max) else max
    if a.dtype.kind == 'O':
        settings.setdefault('dtype', a.dtype)
    if min is None:
        return minimum(a, max, out, **settings)
    if max is None:
        return maximum(a, min, out, **settings)
    if a.dtype.kind == 'c':   # of equal numbers the bound is taken
        return minimum(max, maximum(min, a, **settings), out, **settings)
    if settings == {'dtype': 'O'}:
        return _numpy._clip_objects(a, min, max, out)
    low = maximum(a, min, **settings)
    if out is None and isinstance(low, ndarray) and not settings:
        kind = low.dtype.char
        if kind == 'd' and type(max) in (int, float) or kind == 'l' and type(max) is int and -1 << 63 <= max < 1 << 63 or \
                _numpy._result_type(low, max) == low.dtype and array(max, copy=False).shape in ((), low.shape):
            out = low   # the result's own type, and nobody else's array: no second one
    return minimum(low, max, out, **settings)


def _round_objects(a, decimals):
    forth, back = (multiply, divide) if decimals > 0 else (divide, multiply)
    scale = 10.0 ** abs(decimals)
    result = back(_numpy.rint(array(forth(a, scale), a.dtype, copy=False)), scale)
    return array(result, order='C', copy=False) if isinstance(result, ndarray) and not a._flag_bits & 2 else result


def round(a, decimals=0, out=None):
    a = array(a, copy=False)
    if a.dtype.kind == 'c':
        result = a.copy()
        result.real[...] = round(a.real, decimals)
        result.imag[...] = round(a.imag, decimals)
        return _store(result if result.ndim else result[()], out)
    if a.dtype.kind in 'iu' and decimals >= 0:
        return _store(a if a.ndim else a[()], out)
    if a.dtype.kind == 'b' and decimals:   # no function may write to it: the error says so
        (multiply if decimals > 0 else divide)(a, 10.0, _numpy._filled(a.shape, 0, bool, False))
    if decimals == 0:
        return _numpy.rint(a) if out is None else _numpy.rint(a, out, casting='unsafe')
    if a.dtype.kind == 'O':
        return _store(_round_objects(a, decimals), out)
    if decimals > 0:
        result = divide(_numpy.rint(multiply(a, 10.0 ** decimals)), 10.0 ** decimals)
    else:
        result = multiply(_numpy.rint(divide(a, 10.0 ** -decimals)), 10.0 ** -decimals)
    if result.ndim > 1 and not a._flag_bits & 2:
        result = array(result, order='C', copy=False)
    return _store(result if result.dtype == a.dtype else result.astype(a.dtype), out)


def repeat(a, repeats, axis=None):
    a = array(a, copy=False)
    if axis is None:
        a, axis = a.ravel(), 0
    axis = _axis(axis, a.ndim)
    n = a.shape[axis]
    counts = array(repeats, copy=False)
    if counts.dtype.kind not in 'iub' and counts.size:
        raise TypeError(f"Cannot cast array data from {counts.dtype!r} to dtype('int64') according to the rule 'safe'")
    if counts.ndim > 1:
        raise ValueError("object too deep for desired array")
    counts = counts.tolist() if counts.ndim else [counts.item()] * n
    if len(counts) == 1:
        counts = counts * n
    if len(counts) != n:
        raise ValueError(f"operands could not be broadcast together with shape ({n},) ({len(counts)},)")
    for k in counts:
        if k < 0:
            raise ValueError("repeats may not contain negative values.")
    return take(a, array([i for i in range(n) for _ in range(counts[i])], 'int64'), axis)


def take(a, indices, axis=None, out=None, mode='raise'):
    a = array(a, copy=False)
    indices = array(indices, copy=False)
    if indices.dtype.kind not in 'biu':
        if indices.size:
            raise TypeError(f"Cannot cast array data from {indices.dtype!r} to dtype('int64') according to the rule 'safe'")
        indices = indices.astype('int64')
    elif indices.dtype.kind == 'b':
        indices = indices.astype('int64')
    if axis is None:
        a, axis = a.ravel(), 0
    axis = _axis(axis, a.ndim)
    n = a.shape[axis]
    if mode == 'wrap':
        indices = _numpy.remainder(indices, n)
    elif mode == 'clip':
        indices = clip(indices, 0, n - 1)
    elif n == 0 and indices.size:
        shape = a.shape[:axis] + indices.shape + a.shape[axis + 1:]
        if 0 not in shape:
            raise IndexError("cannot do a non-empty take from an empty axes.")
        if 0 not in a.shape[:axis]:
            raise IndexError(f"index {indices.ravel()[0]} is out of bounds for axis {axis} with size 0")
        return _store(_numpy._filled(shape, 0, a.dtype, False), out)
    elif indices.size:
        for i in (min(indices).item(), max(indices).item()):
            if not -n <= i < n:
                first = [k for k in indices.ravel().tolist() if not -n <= k < n][0]
                raise IndexError(f"index {first} is out of bounds for axis {axis} with size {n}")
    result = a[(slice(None),) * axis + (indices,)]
    if isinstance(result, ndarray):
        turned = not result._flag_bits & 4 or not result._flag_bits & 1
        result = result.copy() if turned or 1 in result.shape else result
    return _store(result, out)


def put(a, ind, v, mode='raise'):
    ind = array(ind, 'int64', copy=False).ravel()
    v = array(v, a.dtype, copy=False).ravel()
    if ind.size == 0 or v.size == 0:
        return
    n = a.size
    if mode == 'wrap':
        ind = _numpy.remainder(ind, n)
    elif mode == 'clip':
        ind = clip(ind, 0, n - 1)
    values = v.tolist()
    for i, k in enumerate(ind.tolist()):
        if not -n <= k < n:
            raise IndexError(f"index {k} is out of bounds for axis 0 with size {n}")
        a.flat[k] = values[i % len(values)]


def compress(a, condition, axis=None, out=None):
    a = array(a, copy=False)
    condition = array(condition, bool, copy=False)
    if condition.ndim != 1:
        raise ValueError("condition must be a 1-d array")
    return take(a, condition.nonzero()[0], axis, out)


def choose(a, choices, out=None, mode='raise'):
    choices = [array(c, copy=False) for c in choices]
    kind = choices[0].dtype
    for c in choices[1:]:
        kind = _numpy.promote_types(kind, c.dtype)
    shape = (a + _numpy._filled((), 0, 'int64', False)).shape if not choices else None
    whole = a
    for c in choices:
        whole = add(_numpy._filled(array(whole, copy=False).shape, 0, 'int8', False), _numpy._filled(c.shape, 0, 'int8', False))
    shape = array(whole, copy=False).shape
    result = _numpy._filled(shape, None, kind, False)
    n = len(choices)
    from numpy import broadcast_to
    picks = broadcast_to(a, shape)
    if mode == 'wrap':
        picks = _numpy.remainder(picks, n)
    elif mode == 'clip':
        picks = clip(picks, 0, n - 1)
    elif picks.size and (min(picks) < 0 or max(picks) >= n):
        raise ValueError("invalid entry in choice array")
    for i, c in enumerate(choices):
        chosen = picks == i
        result[chosen] = broadcast_to(c, shape)[chosen]
    return _store(result if result.ndim else result[()], out)


def nonzero(a):
    if a.ndim == 0:
        from warnings import warn
        text = ("Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use `atleast_1d(%s).nonzero()` if the "
                "old behavior was intended.")
        if a.dtype == bool:
            text = text % "cond" + (" If the context of this warning is of the form `arr[nonzero(cond)]`, just use "
                                    "`arr[cond]`.")
        else:
            text = text % "arr"
        warn(text, DeprecationWarning, stacklevel=2)
        a = a.reshape(1)
    return _numpy._nonzero(a)


def resize(a, *shape, refcheck=True):
    if len(shape) == 1 and (shape[0] is None or isinstance(shape[0], (tuple, list))):
        shape = shape[0]
    if shape is None or shape == ():
        return
    _numpy._resize(a, tuple(shape), bool(refcheck))


def searchsorted(a, v, side='left', sorter=None):
    if side not in ('left', 'right'):
        raise ValueError(f"search side must be 'left' or 'right' (got {side!r})")
    a = array(a, copy=False)
    if a.ndim != 1:
        raise ValueError("object of too small depth for desired array" if a.ndim == 0 else
                         "object too deep for desired array")
    if sorter is not None:
        a = a[array(sorter, copy=False)]
    v = array(v, copy=False)
    if 'O' not in (kinds := a.dtype.kind + v.dtype.kind) and a.dtype.kind != v.dtype.kind and ('U' in kinds or 'S' in kinds):
        width = 'U' if 'U' in kinds else 'S'
        a, v = a.astype(width), v.astype(width)
    return _numpy._searchsorted(a, v, side == 'right')


def diagonal(a, offset=0, axis1=0, axis2=1):
    ndim = a.ndim
    if ndim < 2:
        raise ValueError("diag requires an array of at least two dimensions")
    axis1, axis2 = _axis(axis1, ndim), _axis(axis2, ndim)
    if axis1 == axis2:
        raise ValueError("axis1 and axis2 cannot be the same")
    rows, columns = a.shape[axis1], a.shape[axis2]
    index = [slice(None)] * ndim
    if offset >= 0:
        index[axis2] = slice(offset, None)
        columns -= offset
    else:
        index[axis1] = slice(-offset, None)
        rows += offset
    n = _max2(rows if rows < columns else columns, 0)
    keep = [i for i in range(ndim) if i != axis1 and i != axis2]
    window = a[tuple(index)] if n else a
    return _as_strided(window, tuple([a.shape[i] for i in keep] + [n]),
                       tuple([a.strides[i] for i in keep] + [a.strides[axis1] + a.strides[axis2]]), False)


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    return sum(diagonal(a, offset, axis1, axis2), -1, dtype, out)


def conj(a, out=None):
    if a.dtype.kind != 'c':
        return a
    return _numpy.conjugate(a, out)


def conjugate(a, out=None):
    return conj(a, out)


def tofile(a, *args, **settings):
    raise NotImplementedError("Heapscope has no files: numpy.ndarray.tofile is not supported")


def byteswap(a, inplace=False):
    size = a.dtype.itemsize
    if a.dtype.kind == 'c':
        size //= 2
    turned = a if inplace else a.copy()
    if size > 1:
        rows = _numpy.array(turned, order='C').reshape(-1).view('uint8').reshape(-1, size)[:, ::-1]
        turned[...] = rows.copy().reshape(-1).view(a.dtype).reshape(a.shape)
    return turned


def newbyteorder(a, new_order='S'):
    raise NotImplementedError("Heapscope supports the machine's own byte order only")


def dump(a, file):
    from pickle import dump as write
    if isinstance(file, (str, bytes)) or hasattr(file, '__fspath__'):
        with open(file, 'wb') as opened:
            write(a, opened, 2)
    else:
        write(a, file, 2)


def dumps(a):
    from pickle import dumps as text
    return text(a, 2)


def __reduce__(a):
    from numpy.core import multiarray
    return multiarray._take_apart(a)


def __reduce_ex__(a, protocol):
    from numpy.core import multiarray
    return multiarray._take_apart_for(a, protocol)


def __setstate__(a, state):
    from numpy.core import multiarray
    return multiarray._restore(a, state)


def __deepcopy__(a, memo):
    result = a.copy()
    if a.dtype.kind == 'O':
        import copy
        flat = result.reshape(-1)
        for i, x in enumerate(a.ravel().tolist()):
            flat[i] = copy.deepcopy(x, memo)
    return result


_FLAGS = ('C_CONTIGUOUS', 'F_CONTIGUOUS', 'OWNDATA', 'WRITEABLE', 'ALIGNED', 'WRITEBACKIFCOPY')
_SHORT = {'C': 'C_CONTIGUOUS', 'F': 'F_CONTIGUOUS', 'O': 'OWNDATA', 'W': 'WRITEABLE', 'A': 'ALIGNED', 'X': 'WRITEBACKIFCOPY',
          'CONTIGUOUS': 'C_CONTIGUOUS', 'FORTRAN': 'F_CONTIGUOUS', 'B': 'BEHAVED', 'CA': 'CARRAY', 'FA': 'FARRAY'}


def flag_by_name(flags, name):
    name = _SHORT.get(name, name)
    if name not in _FLAGS and name not in ('BEHAVED', 'CARRAY', 'FARRAY', 'FNC', 'FORC'):
        raise KeyError("Unknown flag")
    return getattr(flags, name.lower())


def set_flag_by_name(flags, name, value):
    name = _SHORT.get(name, name)
    if name not in ('WRITEABLE', 'ALIGNED', 'WRITEBACKIFCOPY'):
        raise KeyError("Unknown flag")
    setattr(flags, name.lower(), value)


def flags_text(flags):
    return "".join(f"  {name} : {getattr(flags, name.lower())}\n" for name in _FLAGS)


def array_interface(a):
    return {'data': (a._address, not a._flag_bits & 0x400), 'strides': None if a._flag_bits & 1 else a.strides,
            'descr': [('', a.dtype.str)], 'typestr': a.dtype.str, 'shape': a.shape, 'version': 3}


class _ctypes:
    """a.ctypes: the address of the first element, which is all there is to see without C code."""

    def __init__(self, array):
        self._arr = array

    @property
    def data(self):
        return self._arr._address

    def __getattr__(self, name):
        raise NotImplementedError(f"Heapscope does not support ndarray.ctypes.{name}")


def shaped(a, shape):
    """A new array of one axis with its real axes, still the owner of its elements."""
    a.shape = shape
    return a


def flat_coords(flat):
    rest, place = flat.index, []
    for n in reversed(flat.base.shape[1:]):
        place.append(rest % n if n else 0)
        rest = rest // n if n else 0
    return (rest, *reversed(place)) if flat.base.ndim else ()


def _flat_index(flat, index):
    """An index that is no integer: a slice, an ellipsis, or an array of places or truths."""
    if isinstance(index, tuple) and len(index) == 1:
        index = index[0]
    if isinstance(index, slice) or index is Ellipsis:
        return index
    if isinstance(index, (list, tuple, ndarray, bool, range)):
        index = array(index, copy=False)
        if index.dtype.kind in 'biu':
            return index
    raise IndexError("unsupported iterator index")


def flat_get(flat, index):
    found = flat.base.flatten()[_flat_index(flat, index)]
    return found.copy() if isinstance(found, ndarray) and found.base is not None else found


def flat_set(flat, index, value):
    a = flat.base
    whole = a.flatten()
    value = array(value, a.dtype, copy=False).ravel()
    index = _flat_index(flat, index)
    target = whole[index]
    if isinstance(target, ndarray) and value.size != target.size and value.size:
        value = array([value[i % value.size] for i in range(target.size)], a.dtype)
    whole[index] = value
    a[...] = whole.reshape(a.shape)
