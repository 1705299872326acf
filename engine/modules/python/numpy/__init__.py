"""Arrays.  What NumPy 1.24 has in C is in _numpy; what it has in Python is here, written anew."""
import math as _math

import _numpy
from _numpy import (array, ndarray, dtype, generic, number, integer, signedinteger, unsignedinteger, inexact, floating,
                    complexfloating, bool_, int8, int16, int32, int64, uint8, uint16, uint32, uint64, float16, float32,
                    float64, complex64, complex128, dot, matmul, may_share_memory, promote_types)
from numpy import _methods
from numpy._methods import (sum, prod, min, max, any, all, argmin, argmax, ptp, cumsum, cumprod, mean, var, std, argsort,
                            clip, round, repeat, take, AxisError, _axis)

__version__ = '1.24.2'
pi = _math.pi
e = _math.e
inf = Inf = _math.inf
nan = NaN = NAN = _math.nan
newaxis = None
int_ = intp = longlong = int64
intc = int32
short = int16
byte = int8
ubyte = uint8
uint = uintp = uint64
half = float16
single = float32
double = float_ = float64
cdouble = complex_ = complex128
csingle = complex64
amin, amax = min, max
around = round_ = round
sometrue, alltrue = any, all
_builtin_sum = __import__('builtins').sum
_builtin_any = __import__('builtins').any
_builtin_abs = __import__('builtins').abs
_builtin_max = __import__('builtins').max
_builtin_min = __import__('builtins').min


class ufunc:
    """An element-wise function; `np.add(a, b, out=c)`."""

    def __init__(self, name, operation, nin):
        self.__name__ = name
        self._operation = operation
        self.nin = nin
        self.nout = 1

    def __call__(self, *args, out=None, dtype=None, where=True):
        if where is not True:
            raise NotImplementedError("Heapscope does not support where= of ufuncs yet")
        if len(args) == self.nin + 1 and out is None:
            args, out = args[:-1], args[-1]
        if len(args) != self.nin:
            raise TypeError(f"{self.__name__}() takes from {self.nin} to {self.nin + 1} positional arguments but "
                            f"{len(args)} were given")
        if isinstance(out, tuple):
            out = out[0]
        if dtype is not None:
            args = [array(x, dtype) for x in args]
        if self.nin == 2:
            return _numpy._binary(self._operation, args[0], args[1], out)
        return _numpy._unary(self._operation, args[0], out)

    def reduce(self, a, axis=0, dtype=None, out=None, keepdims=False):
        kinds = {'add': sum, 'multiply': prod}
        if self.__name__ in kinds:
            return kinds[self.__name__](a, axis, dtype, out, keepdims)
        kinds = {'maximum': max, 'minimum': min, 'logical_and': all, 'logical_or': any}
        if self.__name__ in kinds:
            return kinds[self.__name__](a, axis, out, keepdims)
        raise NotImplementedError(f"Heapscope does not support {self.__name__}.reduce yet")

    def accumulate(self, a, axis=0, dtype=None, out=None):
        if self.__name__ not in ('add', 'multiply'):
            raise NotImplementedError(f"Heapscope does not support {self.__name__}.accumulate yet")
        return (cumsum if self.__name__ == 'add' else cumprod)(a, axis, dtype, out)

    def outer(self, a, b):
        a, b = array(a), array(b)
        return self(a.reshape(a.shape + (1,) * b.ndim), b)

    def __repr__(self):
        return f"<ufunc '{self.__name__}'>"


for _i, _name in enumerate(
        "add subtract multiply divide floor_divide remainder power fmod maximum minimum bitwise_and bitwise_or bitwise_xor "
        "left_shift right_shift arctan2 hypot less less_equal equal not_equal greater greater_equal logical_and logical_or "
        "logical_xor".split()):
    globals()[_name] = ufunc(_name, _i, 2)
for _i, _name in enumerate(
        "negative positive absolute invert square sign conjugate sqrt exp log log2 log10 log1p expm1 sin cos tan arcsin "
        "arccos arctan sinh cosh tanh floor ceil trunc rint cbrt isnan isinf isfinite logical_not".split()):
    globals()[_name] = ufunc(_name, _i, 1)
del _i, _name
true_divide = divide
mod = remainder
abs = absolute
bitwise_not = invert
conj = conjugate
fabs = absolute


def divmod(a, b):
    return floor_divide(a, b), remainder(a, b)


def asarray(a, dtype=None, order=None):
    return array(a, dtype, copy=False)


asanyarray = asarray


def ascontiguousarray(a, dtype=None):
    a = array(a, dtype, copy=False, ndmin=1)
    return a if a._flag_bits & 1 else a.copy()


def asfortranarray(a, dtype=None):
    a = array(a, dtype, copy=False)
    return a if a._flag_bits & 2 else a.copy('F')


def copy(a, order='K'):
    return array(a).copy(order) if not isinstance(a, ndarray) else a.copy(order)


def zeros(shape, dtype=float, order='C'):
    return _numpy._filled(shape, 0, dtype, order == 'F')


def ones(shape, dtype=None, order='C'):
    return _numpy._filled(shape, 1, float64 if dtype is None else dtype, order == 'F')


def empty(shape, dtype=float, order='C'):
    return _numpy._filled(shape, None, dtype, order == 'F')


def full(shape, fill_value, dtype=None, order='C'):
    return _numpy._filled(shape, fill_value, dtype, order == 'F')


def _like(a, dtype, shape):
    a = array(a, copy=False)
    return (a.shape if shape is None else shape), (a.dtype if dtype is None else dtype), a._flag_bits & 3 == 2


def zeros_like(a, dtype=None, order='K', subok=True, shape=None):
    shape, dtype, fortran = _like(a, dtype, shape)
    return _numpy._filled(shape, 0, dtype, fortran)


def ones_like(a, dtype=None, order='K', subok=True, shape=None):
    shape, dtype, fortran = _like(a, dtype, shape)
    return _numpy._filled(shape, 1, dtype, fortran)


def empty_like(a, dtype=None, order='K', subok=True, shape=None):
    shape, dtype, fortran = _like(a, dtype, shape)
    return _numpy._filled(shape, None, dtype, fortran)


def full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None):
    shape, dtype, fortran = _like(a, dtype, shape)
    return _numpy._filled(shape, fill_value, dtype, fortran)


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    if step == 0:
        raise ZeroDivisionError("division by zero")
    if dtype is None:
        dtype = _numpy._result_type(array(start), _numpy._result_type(array(stop), array(step)).type(0))
        if dtype.kind == 'b':
            dtype = int64
    count = _math.ceil((stop - start) / step)
    return _numpy._arange(start, step, count if count > 0 else 0, dtype)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    div = num - 1 if endpoint else num
    delta = stop - start
    y = _numpy._arange(0.0, 1.0, num, float64)
    step = delta / div if div > 0 else nan
    y = y * step + start if div > 0 else y * delta + start
    if endpoint and num > 1:
        y[-1] = stop
    if dtype is not None:
        y = (floor(y) if globals()['dtype'](dtype).kind in 'iu' else y).astype(dtype)
    return (y, step) if retstep else y


def eye(N, M=None, k=0, dtype=float):
    a = zeros((N, N if M is None else M), dtype)
    for i in range(N):
        if 0 <= i + k < a.shape[1]:
            a[i, i + k] = 1
    return a


def identity(n, dtype=None):
    return eye(n, dtype=float if dtype is None else dtype)


def diag(v, k=0):
    v = array(v, copy=False)
    if v.ndim == 2:
        return _methods.diagonal(v, k).copy()
    n = v.shape[0] + _builtin_abs(k)
    result = zeros((n, n), v.dtype)
    for i in range(v.shape[0]):
        result[i - _builtin_min(k, 0), i + _builtin_max(k, 0)] = v[i]
    return result


def tri(N, M=None, k=0, dtype=float):
    M = N if M is None else M
    return array([[1 if j <= i + k else 0 for j in range(M)] for i in range(N)], dtype)


def tril(m, k=0):
    m = array(m, copy=False)
    return where(tri(*m.shape[-2:], k=k, dtype=bool), m, zeros((), m.dtype))


def triu(m, k=0):
    m = array(m, copy=False)
    return where(tri(*m.shape[-2:], k=k - 1, dtype=bool), zeros((), m.dtype), m)


def frombuffer(buffer, dtype=float, count=-1, offset=0):
    raise NotImplementedError("Heapscope does not support numpy.frombuffer yet")


def reshape(a, newshape, order='C'):
    return array(a, copy=False).reshape(newshape, order=order)


def ravel(a, order='C'):
    return array(a, copy=False).ravel(order)


def transpose(a, axes=None):
    return array(a, copy=False).transpose(axes)


def swapaxes(a, axis1, axis2):
    return array(a, copy=False).swapaxes(axis1, axis2)


def squeeze(a, axis=None):
    return array(a, copy=False).squeeze(axis)


def moveaxis(a, source, destination):
    axes = list(range(a.ndim))
    moved = axes.pop(_axis(source, a.ndim))
    axes.insert(_axis(destination, a.ndim), moved)
    return a.transpose(axes)


def expand_dims(a, axis):
    a = array(a, copy=False)
    axes = axis if isinstance(axis, tuple) else (axis,)
    ndim = a.ndim + len(axes)
    axes = [_axis(x, ndim) for x in axes]
    rest = iter(a.shape)
    return a.reshape([1 if i in axes else next(rest) for i in range(ndim)])


def atleast_1d(a):
    return array(a, copy=False, ndmin=1)


def atleast_2d(a):
    return array(a, copy=False, ndmin=2)


def shape(a):
    return array(a, copy=False).shape


def size(a):
    return array(a, copy=False).size


def ndim(a):
    return array(a, copy=False).ndim


def broadcast_to(a, shape):
    a = array(a, copy=False)
    shape = tuple(shape) if not isinstance(shape, int) else (shape,)
    extra = len(shape) - a.ndim
    strides = [0] * _builtin_max(extra, 0)
    for n, s, wanted in zip(a.shape, a.strides, shape[_builtin_max(extra, 0):]):
        if n != wanted and n != 1 or extra < 0:
            raise ValueError("operands could not be broadcast together with remapped shapes [original->remapped]: "
                             f"{a.shape!s} and requested shape {shape!s}".replace(", ", ","))
        strides.append(s if n == wanted else 0)
    return _numpy._as_strided(a, shape, strides, False)


def _common(arrays):
    kind = arrays[0].dtype
    for a in arrays[1:]:
        if a.dtype.kind == 'U' or kind.kind == 'U':
            kind = a.dtype if a.dtype.itemsize > kind.itemsize else kind
        else:
            kind = promote_types(kind, a.dtype)
    return kind


def concatenate(arrays, axis=0, out=None, dtype=None):
    arrays = [array(a, copy=False) for a in arrays]
    if not arrays:
        raise ValueError("need at least one array to concatenate")
    if axis is None:
        arrays, axis = [a.ravel() for a in arrays], 0
    ndim = arrays[0].ndim
    if ndim == 0:
        raise ValueError("zero-dimensional arrays cannot be concatenated")
    axis = _axis(axis, ndim)
    for i, a in enumerate(arrays):
        if a.ndim != ndim:
            raise ValueError("all the input array dimensions except for the concatenation axis must match exactly, but "
                             f"along dimension 0, the array at index 0 has {ndim} dimension(s) and the array at index {i} "
                             f"has {a.ndim} dimension(s)" if False else
                             "all the input arrays must have same number of dimensions, but the array at index 0 has "
                             f"{ndim} dimension(s) and the array at index {i} has {a.ndim} dimension(s)")
        for x in range(ndim):
            if x != axis and a.shape[x] != arrays[0].shape[x]:
                raise ValueError("all the input array dimensions except for the concatenation axis must match exactly, "
                                 f"but along dimension {x}, the array at index 0 has size {arrays[0].shape[x]} and the "
                                 f"array at index {i} has size {a.shape[x]}")
    lengths = [a.shape[axis] for a in arrays]
    shape = list(arrays[0].shape)
    shape[axis] = _builtin_sum(lengths)
    result = empty(shape, _common(arrays) if dtype is None else dtype) if out is None else out
    at = 0
    for a, n in zip(arrays, lengths):
        result[(slice(None),) * axis + (slice(at, at + n),)] = a
        at += n
    return result


def stack(arrays, axis=0, out=None):
    arrays = [array(a, copy=False) for a in arrays]
    if not arrays:
        raise ValueError("need at least one array to stack")
    if len({a.shape for a in arrays}) != 1:
        raise ValueError("all input arrays must have the same shape")
    axis = _axis(axis, arrays[0].ndim + 1)
    return concatenate([expand_dims(a, axis) for a in arrays], axis, out)


def vstack(arrays):
    return concatenate([atleast_2d(a) for a in arrays], 0)


row_stack = vstack


def hstack(arrays):
    arrays = [atleast_1d(a) for a in arrays]
    return concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1)


def column_stack(arrays):
    arrays = [array(a, copy=False) for a in arrays]
    return concatenate([a.reshape(-1, 1) if a.ndim < 2 else a for a in arrays], 1)


def append(arr, values, axis=None):
    arr = array(arr, copy=False)
    if axis is None:
        arr, values, axis = arr.ravel(), ravel(values), 0
    return concatenate((arr, values), axis)


def array_split(a, sections, axis=0):
    a = array(a, copy=False)
    n = a.shape[axis]
    if isinstance(sections, int):
        each, extras = n // sections, n % sections
        points = [0]
        for i in range(sections):
            points.append(points[-1] + each + (i < extras))
    else:
        points = [0] + list(sections) + [n]
    lead = (slice(None),) * _axis(axis, a.ndim)
    return [a[lead + (slice(points[i], points[i + 1]),)] for i in range(len(points) - 1)]


def split(a, sections, axis=0):
    a = array(a, copy=False)
    if isinstance(sections, int) and a.shape[axis] % sections:
        raise ValueError("array split does not result in an equal division")
    return array_split(a, sections, axis)


def hsplit(a, sections):
    return split(a, sections, 0 if a.ndim == 1 else 1)


def vsplit(a, sections):
    return split(a, sections, 0)


def flip(m, axis=None):
    m = array(m, copy=False)
    axes = range(m.ndim) if axis is None else [_axis(x, m.ndim) for x in (axis if isinstance(axis, tuple) else (axis,))]
    return m[tuple(slice(None, None, -1) if i in axes else slice(None) for i in range(m.ndim))]


def flipud(m):
    return flip(m, 0)


def fliplr(m):
    return flip(m, 1)


def roll(a, shift, axis=None):
    a = array(a, copy=False)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    n = a.shape[axis]
    shift = shift % n if n else 0
    lead = (slice(None),) * _axis(axis, a.ndim)
    return concatenate((a[lead + (slice(n - shift, None),)], a[lead + (slice(None, n - shift),)]), axis)


def tile(a, reps):
    a = array(a, copy=False)
    reps = (reps,) if isinstance(reps, int) else tuple(reps)
    a = array(a, copy=False, ndmin=len(reps))
    reps = (1,) * (a.ndim - len(reps)) + reps
    for axis, n in enumerate(reps):
        a = concatenate([a] * n, axis) if n else a[(slice(None),) * axis + (slice(0, 0),)]
    return a


def resize(a, new_shape):
    a = array(a, copy=False).ravel()
    new_shape = (new_shape,) if isinstance(new_shape, int) else tuple(new_shape)
    total = 1
    for n in new_shape:
        total *= n
    return concatenate([a] * -(-total // a.size))[:total].reshape(new_shape)


def insert(arr, obj, values, axis=None):
    arr = array(arr, copy=False)
    if axis is None:
        arr, axis = arr.ravel(), 0
    if not isinstance(obj, int):
        raise NotImplementedError("Heapscope supports numpy.insert at one place only")
    lead = (slice(None),) * axis
    middle = array(values, arr.dtype, ndmin=arr.ndim)
    if arr.ndim > 1:
        shape = list(arr.shape)
        shape[axis] = 1
        middle = broadcast_to(middle.ravel() if middle.size > 1 else middle, shape)
    return concatenate((arr[lead + (slice(None, obj),)], middle, arr[lead + (slice(obj, None),)]), axis)


def delete(arr, obj, axis=None):
    arr = array(arr, copy=False)
    if axis is None:
        arr, axis = arr.ravel(), 0
    n = arr.shape[axis]
    gone = {i % n for i in (range(n)[obj] if isinstance(obj, slice) else [obj] if isinstance(obj, int) else obj)}
    return take(arr, [i for i in range(n) if i not in gone], axis)


def where(condition, x=None, y=None):
    condition = array(condition, bool, copy=False)
    if x is None and y is None:
        return condition.nonzero()
    x, y = array(x, copy=False), array(y, copy=False)
    result = y.dtype if x.dtype.kind in 'UO' else _numpy._result_type(x, y)
    whole = zeros((), int8) + condition + (zeros(x.shape, int8) if x.ndim else 0) + (zeros(y.shape, int8) if y.ndim else 0)
    out = empty(whole.shape, _common([x, y]) if x.dtype.kind in 'UO' else result)
    out[...] = y
    mask = broadcast_to(condition, whole.shape)
    out[mask] = broadcast_to(x, whole.shape)[mask]
    return out


def nonzero(a):
    return array(a, copy=False).nonzero()


def argwhere(a):
    return transpose(array(nonzero(a)))


def count_nonzero(a, axis=None):
    result = sum(array(a, copy=False).astype(bool), axis)
    return int(result) if axis is None else result


def sort(a, axis=-1, kind=None, order=None):
    a = array(a).ravel() if axis is None else array(a)
    a.sort(-1 if axis is None else axis)
    return a


def unique(ar, return_index=False, return_inverse=False, return_counts=False):
    ar = array(ar, copy=False).ravel()
    values = ar.tolist()
    first, counts = {}, {}
    for i, x in enumerate(values):
        first.setdefault(x, i)
        counts[x] = counts.get(x, 0) + 1
    ordered = sorted(first)
    results = [array(ordered, ar.dtype)]
    if return_index:
        results.append(array([first[x] for x in ordered], int64))
    if return_inverse:
        place = {x: i for i, x in enumerate(ordered)}
        results.append(array([place[x] for x in values], int64))
    if return_counts:
        results.append(array([counts[x] for x in ordered], int64))
    return results[0] if len(results) == 1 else tuple(results)


def searchsorted(a, v, side='left'):
    return array(a, copy=False).searchsorted(v, side)


def bincount(x, minlength=0):
    values = array(x, copy=False).tolist()
    counts = [0] * _builtin_max([minlength] + [v + 1 for v in values])
    for v in values:
        counts[v] += 1
    return array(counts, int64)


def isin(element, test_elements):
    element = array(element, copy=False)
    wanted = set(array(test_elements).ravel().tolist())
    return array([x in wanted for x in element.ravel().tolist()], bool).reshape(element.shape)


def diff(a, n=1, axis=-1):
    a = array(a, copy=False)
    for _ in range(n):
        lead = (slice(None),) * _axis(axis, a.ndim)
        a = subtract(a[lead + (slice(1, None),)], a[lead + (slice(None, -1),)])
    return a


def median(a, axis=None):
    a = sort(a, axis)
    axis = 0 if axis is None else _axis(axis, a.ndim)
    n = a.shape[axis]
    lead = (slice(None),) * axis
    return mean(a[lead + (slice((n - 1) // 2, n // 2 + 1),)], axis)


def average(a, axis=None, weights=None):
    if weights is None:
        return mean(a, axis)
    weights = array(weights)
    return sum(multiply(a, weights), axis) / sum(weights, axis if weights.ndim > 1 else None)


def nansum(a, axis=None):
    a = array(a)
    a[isnan(a)] = 0
    return sum(a, axis)


def nanmean(a, axis=None):
    return nansum(a, axis) / sum(logical_not(isnan(a)), axis)


def nanmax(a, axis=None):
    a = array(a)
    a[isnan(a)] = -inf
    return max(a, axis)


def nanmin(a, axis=None):
    a = array(a)
    a[isnan(a)] = inf
    return min(a, axis)


def trace(a, offset=0):
    return array(a, copy=False).trace(offset)


def outer(a, b):
    return multiply(array(a, copy=False).reshape(-1, 1), ravel(b))


def inner(a, b):
    return dot(a, array(b).T)


def vdot(a, b):
    return dot(ravel(a), ravel(b))


def array_equal(a, b):
    a, b = array(a, copy=False), array(b, copy=False)
    return a.shape == b.shape and bool(all(equal(a, b)))


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    a, b = array(a, copy=False), array(b, copy=False)
    return logical_or(less_equal(absolute(subtract(a, b)), atol + rtol * absolute(b)), equal(a, b))


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(all(isclose(a, b, rtol, atol, equal_nan)))


def shares_memory(a, b, max_work=None):
    if not may_share_memory(a, b):
        return False
    def addresses(x):
        found = {x._address}
        for n, s in zip(x.shape, x.strides):
            found = {at + i * s for at in found for i in range(n)}
        return found
    if a._flag_bits & 3 and b._flag_bits & 3:
        return True
    if a.size > 100000 or b.size > 100000:
        small, large = (a, b) if a.size < b.size else (b, a)
        if large._flag_bits & 3:
            return True
        raise NotImplementedError("Heapscope cannot tell whether such large strided arrays share memory")
    bytes_of_a = {at + i for at in addresses(a) for i in range(a.itemsize)}
    return _builtin_any(at + i in bytes_of_a for at in addresses(b) for i in range(b.itemsize))


def result_type(*args):
    parts = [x if isinstance(x, ndarray) else zeros(1, x) if isinstance(x, (dtype, str, type)) else array(x) for x in args]
    kind = parts[0].dtype
    for i, x in enumerate(parts[1:]):
        kind = _numpy._result_type(parts[0] if i == 0 else zeros(1, kind), x)
    return kind


def can_cast(from_, to, casting='safe'):
    from_ = from_ if isinstance(from_, (dtype, type, str)) else array(from_).dtype
    from_, to = dtype(from_), dtype(to)
    if casting == 'unsafe' or from_ == to:
        return True
    if casting == 'same_kind' and 'buifcO'.index(from_.kind.replace('u', 'i')) <= 'buifcO'.index(to.kind.replace('u', 'i')):
        return True
    return promote_types(from_, to) == to


class errstate:
    """Floating point warnings are never shown here; the settings change nothing."""

    def __init__(self, **settings):
        self.settings = settings

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


class iinfo:
    def __init__(self, kind):
        self.dtype = dtype(kind if isinstance(kind, (type, str, dtype)) else type(kind))
        self.kind = self.dtype.kind
        self.bits = self.dtype.itemsize * 8
        self.min = -(1 << self.bits - 1) if self.kind == 'i' else 0
        self.max = (1 << self.bits - (self.kind == 'i')) - 1


class finfo:
    def __init__(self, kind):
        self.dtype = dtype(kind)
        self.bits = self.dtype.itemsize * 8
        make = self.dtype.type
        digits = {16: 10, 32: 23, 64: 52}[self.bits]
        top = {16: 15, 32: 127, 64: 1023}[self.bits]
        self.eps = make(2.0 ** -digits)
        self.max = make((2.0 - 2.0 ** -digits) * 2.0 ** top)
        self.min = make(-(2.0 - 2.0 ** -digits) * 2.0 ** top)
        self.tiny = self.smallest_normal = make(2.0 ** (1 - top))
        self.nmant = digits


from numpy import random
