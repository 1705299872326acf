"""Functions that make arrays: from shapes, ranges, other arrays, buffers, functions."""
import math as _math
import operator as _operator

import _numpy
from _numpy import array, ndarray, dtype as _dtype, float64, int64, int8, bool_, multiply, add, divide, floor
from numpy._methods import _axis


def asarray(a, dtype=None, order=None, *, like=None):
    return array(a, dtype, copy=False, order=order)


def asanyarray(a, dtype=None, order=None, *, like=None):
    return array(a, dtype, copy=False, order=order)


def ascontiguousarray(a, dtype=None):
    a = array(a, dtype, copy=False, ndmin=1)
    return a if a._flag_bits & 1 else a.copy()


def asfortranarray(a, dtype=None):
    a = array(a, dtype, copy=False, ndmin=1)
    return a if a._flag_bits & 2 else a.copy('F')


def asarray_chkfinite(a, dtype=None, order=None):
    a = asarray(a, dtype, order)
    if a.dtype.kind in 'fc' and not _numpy.isfinite(a).all():
        raise ValueError("array must not contain infs or NaNs")
    return a


def require(a, dtype=None, requirements=None):
    a = array(a, dtype, copy=False)
    wanted = [r.upper()[0] for r in ([requirements] if isinstance(requirements, str) else requirements or [])]
    if 'F' in wanted and not a._flag_bits & 2:
        a = a.copy('F')
    elif 'C' in wanted and not a._flag_bits & 1:
        a = a.copy()
    if 'O' in wanted and not a._flag_bits & 4 or 'W' in wanted and not a._flag_bits & 0x400:
        a = a.copy()
    return a


def copy(a, order='K', subok=False):
    return array(a, order=order)


def _fortran(order):
    if order not in ('C', 'F', 'c', 'f', 'A', 'K', None):
        raise ValueError(f"order must be one of 'C', 'F', 'A', or 'K' (got {order!r})")
    if order in ('A', 'K'):
        raise ValueError("only 'C' or 'F' order is permitted")
    return order in ('F', 'f')


def _nothing(kind):
    """What zeros() fills with; text that nothing was written to is empty."""
    return None if _numpy.dtype(kind).kind in 'SU' else 0


def zeros(shape, dtype=float, order='C', *, like=None):
    return _numpy._filled(shape, _nothing(dtype), dtype, _fortran(order))


def ones(shape, dtype=None, order='C', *, like=None):
    return _numpy._filled(shape, 1, float64 if dtype is None else dtype, _fortran(order))


def empty(shape, dtype=float, order='C', *, like=None):
    return _numpy._filled(shape, None, dtype, _fortran(order))


def full(shape, fill_value, dtype=None, order='C', *, like=None):
    if fill_value is None:
        made = _numpy._filled(shape, 0, object if dtype is None else dtype, _fortran(order))
        made[...] = None
        return made
    if isinstance(fill_value, _numpy.generic) and dtype is not None and _numpy.dtype(dtype).kind == 'O':
        fill_value = fill_value.item()
    return _numpy._filled(shape, fill_value, dtype, _fortran(order))


def _like(a, fill, dtype, order, shape):
    a = array(a, copy=False)
    dtype = a.dtype if dtype is None else dtype
    if shape is not None and order == 'K' and (shape if isinstance(shape, int) else len(shape)) != a.ndim:
        return _numpy._filled(shape, fill, dtype, False)
    shape = a.shape if shape is None else shape
    if order in ('C', 'F') or a._flag_bits & 3 or a.ndim < 2:
        return _numpy._filled(shape, fill, dtype, order == 'F' or order != 'C' and a._flag_bits & 3 == 2)
    if order == 'A':
        return _numpy._filled(shape, fill, dtype, False)
    order = sorted(range(a.ndim), key=lambda i: -_builtin_abs(a.strides[i]))
    made = _numpy._filled(tuple(a.shape[i] for i in order), fill, dtype, False)
    back = [order.index(i) for i in range(a.ndim)]
    _numpy._set_window(made, tuple(made.shape[i] for i in back), tuple(made.strides[i] for i in back))
    return made


_builtin_abs = abs


def zeros_like(a, dtype=None, order='K', subok=True, shape=None):
    a = array(a, copy=False)
    return _like(a, _nothing(a.dtype if dtype is None else dtype), dtype, order, shape)


def ones_like(a, dtype=None, order='K', subok=True, shape=None):
    return _like(a, 1, dtype, order, shape)


def empty_like(prototype, dtype=None, order='K', subok=True, shape=None):
    return _like(prototype, None, dtype, order, shape)


def full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None):
    made = _like(a, None, dtype, order, shape)
    if made.size * made.itemsize >= 1 << 20 and made._flag_bits & 1:
        return _numpy._filled(made.shape, fill_value, made.dtype, False)
    made[...] = fill_value
    return made


_missing = object()


def arange(start=_missing, stop=None, step=1, dtype=None, *, like=None):
    if start is _missing:
        if stop is None:
            raise TypeError("arange() requires stop to be specified.")
        start = 0
    elif stop is None:
        start, stop = 0, start
    if dtype is None:
        kind = _numpy.promote_types(array(start, copy=False).dtype,
                                    _numpy.promote_types(array(stop, copy=False).dtype, array(step, copy=False).dtype))
        if kind.kind == 'b':
            kind = _dtype(int64)
    else:
        kind = _dtype(dtype)
    if kind.kind in 'USO':
        name = {'U': 'str_', 'S': 'bytes_', 'O': 'object_'}[kind.kind]
        raise TypeError(f"arange() not supported for inputs with DType <class 'numpy.dtype[{name}]'>.")
    if step == 0:
        raise ZeroDivisionError("division by zero" if isinstance(step, int) else "float division by zero")
    count = _math.ceil((stop - start) / step)
    if kind.kind == 'b' and count > 2:
        raise TypeError("arange() is only supported for booleans when the result has at most length 2.")
    if count > 1 << 60:
        raise ValueError("Maximum allowed size exceeded")
    return _numpy._arange(start, step, count if count > 0 else 0, kind)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    num = _operator.index(num)
    if num < 0:
        raise ValueError(f"Number of samples, {num}, must be non-negative.")
    div = num - 1 if endpoint else num
    start, stop = multiply(start, 1.0), multiply(stop, 1.0)
    kind = _numpy.promote_types(_numpy.promote_types(array(start).dtype, array(stop).dtype), float64)
    whole = dtype is not None and _dtype(dtype).kind in 'iu'
    dtype = kind if dtype is None else _dtype(dtype)
    delta = stop - start
    ndim = array(delta).ndim
    step = float64('nan')
    if ndim == 0 and kind == float64 and num >= 1 << 17 and delta:
        step = delta / div
        y = _numpy._arange(float(start), float(step), num, 'exact').reshape(-1)
    else:
        y = _numpy._arange(0, 1, num, kind).reshape((-1,) + (1,) * ndim)
        if div > 0:
            step = delta / div
            if _numpy.logical_or.reduce(array(step == 0).ravel()):
                y /= div
                step_taken = delta
            else:
                step_taken = step
            if ndim == 0:
                y *= step_taken
            else:
                y = y * step_taken
        else:
            y = y * delta
        y += start
    if endpoint and num > 1:
        y[-1, ...] = stop
    if axis != 0:
        from numpy import moveaxis
        y = moveaxis(y, 0, axis)
    if whole:
        floor(y, y)
    y = y.astype(dtype, copy=False)
    return (y, step) if retstep else y


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    y = linspace(start, stop, num, endpoint, axis=axis)
    result = _numpy.power(base, y)
    return result if dtype is None else result.astype(dtype, copy=False)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    if start == 0 or stop == 0:
        raise ValueError('Geometric sequence cannot include zero')
    sign = 1.0
    start, stop = float64(start), float64(stop)
    if start < 0 and stop < 0:
        start, stop, sign = -start, -stop, -1.0
    result = logspace(_numpy.log10(start), _numpy.log10(stop), num, endpoint)
    if num > 0:
        result[0] = start
        if num > 1 and endpoint:
            result[-1] = stop
    result = result * sign
    return result if dtype is None else result.astype(dtype, copy=False)


def eye(N, M=None, k=0, dtype=float, order='C', *, like=None):
    M = N if M is None else M
    m = _numpy._filled((N, M), 0, dtype, order == 'F')
    if k >= M:
        return m
    M, k = _operator.index(M), _operator.index(k)
    rows, first = (m[:M - k], k) if k >= 0 else (m, -k * M)
    rows.flat[first::M + 1] = 1
    return m


def identity(n, dtype=None, *, like=None):
    return eye(n, dtype=float if dtype is None else dtype)


def diag(v, k=0):
    v = array(v, copy=False)
    if v.ndim == 1:
        n = v.shape[0] + _builtin_abs(k)
        result = _numpy._filled((n, n), 0, v.dtype, False)
        for i in range(v.shape[0]):
            result[i + (-k if k < 0 else 0), i + (k if k > 0 else 0)] = v[i]
        return result
    if v.ndim == 2:
        return v.diagonal(k)
    raise ValueError("Input must be 1- or 2-d.")


def diagflat(v, k=0):
    return diag(array(v, copy=False).ravel(), k)


def diagonal(a, offset=0, axis1=0, axis2=1):
    return array(a, copy=False).diagonal(offset, axis1, axis2)


def tri(N, M=None, k=0, dtype=float, *, like=None):
    M = N if M is None else M
    m = _numpy.greater_equal.outer(_numpy._arange(0, 1, N, int64), _numpy._arange(-k, 1, M if M > 0 else 0, int64))
    return m.astype(dtype, copy=False)


def tril(m, k=0):
    from numpy import where
    m = array(m, copy=False)
    return where(tri(*m.shape[-2:], k=k, dtype=bool), m, zeros(1, m.dtype))


def triu(m, k=0):
    from numpy import where
    m = array(m, copy=False)
    return where(tri(*m.shape[-2:], k=k - 1, dtype=bool), zeros(1, m.dtype), m)


def vander(x, N=None, increasing=False):
    x = array(x, copy=False)
    if x.ndim != 1:
        raise ValueError("x must be a one-dimensional array or sequence.")
    N = len(x) if N is None else N
    v = _numpy._filled((len(x), N), 1, _numpy.promote_types(x.dtype, int), False)
    powers = v if increasing else v[:, ::-1]
    for i in range(1, N):
        powers[:, i] = powers[:, i - 1] * x
    return v


def frombuffer(buffer, dtype=float, count=-1, offset=0, *, like=None):
    return _numpy._frombuffer(buffer, _dtype(dtype), count, offset)


def fromiter(iter, dtype, count=-1, *, like=None):
    items = []
    for item in iter:
        if len(items) == count:
            break
        items.append(item)
    if count >= 0 and len(items) < count:
        raise ValueError(f"iterator too short: Expected {count} but iterator had only {len(items)} items.")
    return array(items, dtype) if items else _numpy._filled((0,), None, dtype, False)


def fromstring(string, dtype=float, count=-1, *, sep=''):
    if sep == '':
        raise ValueError("The binary mode of fromstring is removed, use frombuffer instead") if isinstance(string, str) else \
            NotImplementedError("Heapscope does not support the binary mode of numpy.fromstring")
    words = string.split(sep.strip() or None)
    kind = _dtype(dtype)
    convert = float if kind.kind == 'f' else complex if kind.kind == 'c' else int
    items = [convert(word) for word in words if word.strip()]
    return array(items if count < 0 else items[:count], kind)


def fromfunction(function, shape, *, dtype=float, like=None, **settings):
    return function(*indices(shape, dtype=dtype), **settings)


def indices(dimensions, dtype=int, sparse=False):
    dimensions = tuple(dimensions)
    n = len(dimensions)
    result = [] if sparse else empty((n,) + dimensions, dtype)
    for i, extent in enumerate(dimensions):
        row = _numpy._arange(0, 1, extent, dtype).reshape((1,) * i + (extent,) + (1,) * (n - i - 1))
        if sparse:
            result.append(row)
        else:
            result[i] = row
    return tuple(result) if sparse else result


def meshgrid(*xi, copy=True, sparse=False, indexing='xy'):
    if indexing not in ('xy', 'ij'):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    n = len(xi)
    parts = [array(x, copy=False).reshape((1,) * i + (-1,) + (1,) * (n - i - 1)) for i, x in enumerate(xi)]
    if indexing == 'xy' and n > 1:
        parts[0].shape = (1, -1) + (1,) * (n - 2)
        parts[1].shape = (-1, 1) + (1,) * (n - 2)
    if not sparse:
        from numpy import broadcast_arrays
        parts = broadcast_arrays(*parts)
    return [part.copy() for part in parts] if copy else parts


class _Grid:
    """mgrid[0:3, 0:2] and ogrid, the same without filling up."""

    def __init__(self, sparse):
        self.sparse = sparse

    def __getitem__(self, key):
        keys = key if isinstance(key, tuple) else (key,)
        rows = []
        for k in keys:
            start = 0 if k.start is None else k.start
            step = 1 if k.step is None else k.step
            if isinstance(step, complex):
                rows.append(linspace(start, k.stop, int(_builtin_abs(step))))
            else:
                rows.append(arange(start, k.stop, step))
        if not isinstance(key, tuple):
            return rows[0]
        n = len(rows)
        kind = rows[0].dtype
        for row in rows:
            kind = _numpy.promote_types(kind, row.dtype)
        rows = [row.astype(kind).reshape((1,) * i + (-1,) + (1,) * (n - i - 1)) for i, row in enumerate(rows)]
        if self.sparse:
            return rows
        result = empty((n,) + tuple(len(row.ravel()) for row in rows), kind)
        for i, row in enumerate(rows):
            result[i] = row
        return result


mgrid = _Grid(False)
ogrid = _Grid(True)


def ix_(*args):
    n, out = len(args), []
    for i, x in enumerate(args):
        x = array(x, copy=False) if len(x) else array(x, int64)
        if x.ndim != 1:
            raise ValueError("Cross index must be 1 dimensional")
        if x.dtype == bool_:
            x = x.nonzero()[0]
        out.append(x.reshape((1,) * i + (x.size,) + (1,) * (n - i - 1)))
    return tuple(out)


class _Joiner:
    """r_[1:4, 0, 5] joins along the first axis, c_ makes columns."""

    def __init__(self, columns):
        self.columns = columns

    def __getitem__(self, key):
        from numpy import concatenate
        parts = []
        for k in key if isinstance(key, tuple) else (key,):
            if isinstance(k, str):
                raise NotImplementedError("Heapscope does not support text directives in numpy.r_")
            if isinstance(k, slice):
                start = 0 if k.start is None else k.start
                step = 1 if k.step is None else k.step
                k = linspace(start, k.stop, int(_builtin_abs(step))) if isinstance(step, complex) else arange(start, k.stop, step)
            k = array(k, copy=False, ndmin=1)
            if self.columns:
                k = k.reshape(-1, 1) if k.ndim == 1 else k
            parts.append(k)
        return concatenate(parts, -1 if self.columns else 0)


r_ = _Joiner(False)
c_ = _Joiner(True)


def tril_indices(n, k=0, m=None):
    return tuple([places.copy() for places in tri(n, m, k, bool).nonzero()])


def triu_indices(n, k=0, m=None):
    return tuple([places.copy() for places in _numpy.logical_not(tri(n, m, k - 1, bool)).nonzero()])


def diag_indices(n, ndim=2):
    return (_numpy._arange(0, 1, n, int64),) * ndim


def fill_diagonal(a, val, wrap=False):
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    if a.ndim == 2:
        step = a.shape[1] + 1
        end = None if wrap else a.shape[1] * a.shape[1]
    else:
        step = 1
        for i in range(1, a.ndim):
            step = step * a.shape[-i] + 1
        end = None
    a.flat[:end:step] = val
