"""Statistics, differences, products of whole arrays, comparison of arrays."""
import _numpy
from _numpy import (array, ndarray, int64, float64, add, subtract, multiply, divide, absolute, less_equal, equal, isnan,
                    logical_and, logical_or, logical_not, dot)
from numpy import _methods
from numpy._methods import _axis, sum, mean, std, var, min as _min, max as _max, prod
from numpy._search import sort, where
from numpy._shapes import concatenate, ravel, moveaxis, broadcast_to, expand_dims


def _finish(a, axis, keepdims, work):
    """Calls work on the array with the axis (or all of them, as one) in front."""
    a = array(a, copy=False)
    if axis is None:
        result = work(a.ravel())
        shape = (1,) * a.ndim
    else:
        axes = [_axis(x, a.ndim) for x in (axis if isinstance(axis, (tuple, list)) else (axis,))]
        shape = tuple(1 if i in axes else n for i, n in enumerate(a.shape))
        rest = [i for i in range(a.ndim) if i not in axes]
        turned = a.transpose(axes + rest)
        count = 1
        for i in axes:
            count *= a.shape[i]
        if len(axes) == 1 and work is _middle:    # where the axis stands decides how the result lies
            result = work(a, axes[0])
        else:
            result = work(turned.reshape((count,) + tuple(a.shape[i] for i in rest)))
    return array(result, copy=False).reshape(shape) if keepdims else result


def _middle(a, axis=0):
    n = a.shape[axis]
    if n == 0:
        return mean(moveaxis(a, axis, 0), 0)
    a = a.copy('K')
    # As NumPy does it: of equal zeros the way of the partition decides which comes to the middle.
    a.partition([(n - 1) // 2, n // 2][n % 2:] + [-1] * (a.dtype.kind in 'fc'), axis)
    lead = (slice(None),) * axis
    result = mean(a[lead + (slice((n - 1) // 2, n // 2 + 1),)], axis)
    if a.dtype.kind in 'fc':
        last = isnan(a[lead + (-1,)])
        if last.any():
            if not isinstance(result, ndarray):
                return a.dtype.type(float('nan'))
            result[last] = float('nan')
    return result


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    result = _finish(a, axis, keepdims, _middle)
    return _methods._store(result, out)


_WHOLE = {'lower': _numpy.floor, 'higher': _numpy.ceil, 'nearest': _numpy.rint}
_SHIFTS = {'interpolated_inverted_cdf': (0, 1), 'hazen': (0.5, 0.5), 'weibull': (0, 0), 'median_unbiased': (1 / 3, 1 / 3),
           'normal_unbiased': (3 / 8, 3 / 8)}
_METHODS = ('linear', 'midpoint', *_WHOLE, *_SHIFTS)


def _quantile(a, q, method):
    n = a.shape[0]
    if n == 0:
        if a.size == 0 and a.ndim > 1 and 0 in a.shape[1:]:
            raise IndexError(f"index {-1 if a.dtype.kind in 'fc' else 0} is out of bounds for axis 0 with size 0")
        raise IndexError("cannot do a non-empty take from an empty axes.")
    a = a.copy('C')
    if method in _SHIFTS:
        alpha, beta = _SHIFTS[method]
        places = array(n * q + (alpha + q * (1 - alpha - beta)) - 1)
    else:
        places = array(multiply(q, n - 1))
    if method == 'midpoint':
        places = array(0.5 * (_numpy.floor(places) + _numpy.ceil(places)))
    whole = _WHOLE.get(method)
    if whole is not None:
        spots = array(whole(places)).astype(int64)
        a.partition(spots.ravel().tolist() + [n - 1], 0)
        result = array(a[spots])
    else:
        low = array(_numpy.floor(places))
        high = array(low + 1)
        for beyond, place in (places >= n - 1, -1), (places < 0, 0):
            low[beyond] = high[beyond] = place
        t = array(places - low)
        if method == 'midpoint':
            t = array(where(places % 1 == 0, 0.0, 0.5))
        t = t.reshape(t.shape + (1,) * (a.ndim - 1))
        low, high = low.astype(int64), high.astype(int64)
        a.partition(sorted({0, n - 1, *(low.ravel() % n).tolist(), *(high.ravel() % n).tolist()}), 0)
        first, second = a[low], a[high]
        step = subtract(second, first)
        result = array(add(first, multiply(step, t)), copy=False)
        subtract(second, multiply(step, 1 - t), result, where=t >= 0.5, casting='unsafe', dtype=result.dtype)
    if a.dtype.kind in 'fc':
        bad = isnan(a[-1])
        if bad.any():
            nothing = array(float('nan'), a.dtype)
            result = where(bad, nothing, result) if result.ndim else array(nothing)
    return result if result.ndim else result[()]


def quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None):
    method = interpolation or method
    if method not in _METHODS:
        raise NotImplementedError(f"Heapscope supports the methods {', '.join(_METHODS)} of numpy.quantile")
    q = array(q, float64)
    if not ((q >= 0).all() and (q <= 1).all()):
        raise ValueError("Quantiles must be in the range [0, 1]")
    result = _finish(a, axis, keepdims, lambda x: _quantile(x, q, method))
    return _methods._store(result, out)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None):
    method = interpolation or method
    if method not in _METHODS:
        raise NotImplementedError(f"Heapscope supports the methods {', '.join(_METHODS)} of numpy.percentile")
    q = array(divide(q, 100), float64)
    if not ((q >= 0).all() and (q <= 1).all()):
        raise ValueError("Percentiles must be in the range [0, 100]")
    result = _finish(a, axis, keepdims, lambda x: _quantile(x, q, method))
    return _methods._store(result, out)


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    a = array(a, copy=False)
    if weights is None:
        result = mean(a, axis, keepdims=keepdims)
        scale = float64(a.size / array(result).size)
    else:
        weights = array(weights, copy=False)
        kind = _numpy.promote_types(_numpy.promote_types(a.dtype, weights.dtype), 'f8') if a.dtype.kind in 'biu' else \
            _numpy.promote_types(a.dtype, weights.dtype)
        if a.shape != weights.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            if weights.ndim != 1:
                raise TypeError("1D weights expected when shapes of a and weights differ.")
            if weights.shape[0] != a.shape[axis]:
                raise ValueError("Length of weights not compatible with specified axis.")
            weights = broadcast_to(weights, (a.ndim - 1) * (1,) + weights.shape).swapaxes(-1, axis)
        scale = sum(weights, axis, kind, keepdims=keepdims)
        if (scale == 0).any():
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        result = divide(sum(multiply(a, weights, dtype=kind), axis, keepdims=keepdims), scale)
    if returned:
        scale = array(scale) + _numpy._filled(array(result).shape, 0, float64, False)
        return result, scale
    return result


def _without_nan(a, value):
    a = array(a, copy=False)
    if a.dtype.kind == 'O':
        mask = array(a != a, bool)
    elif a.dtype.kind in 'fc':
        mask = isnan(a)
    else:
        return a, None
    a = array(a, copy=True)
    a[mask] = value
    return a, mask


def nansum(a, axis=None, dtype=None, out=None, keepdims=False):
    return sum(_without_nan(a, 0)[0], axis, dtype, out, keepdims)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False):
    return prod(_without_nan(a, 1)[0], axis, dtype, out, keepdims)


def nancumsum(a, axis=None):
    return _methods.cumsum(_without_nan(a, 0)[0], axis)


def nancumprod(a, axis=None):
    return _methods.cumprod(_without_nan(a, 1)[0], axis)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False):
    a, mask = _without_nan(a, 0)
    if mask is None:
        return mean(a, axis, dtype, out, keepdims)
    count = sum(logical_not(mask), axis, int64, None, keepdims)
    total = sum(a, axis, dtype, None, keepdims)
    with _quiet():
        if isinstance(total, ndarray):
            result = divide(total, count, total, casting='unsafe')
        else:
            result = total / count
            result = total.dtype.type(result) if hasattr(total, 'dtype') else result
    if (count == 0).any():
        _methods._warn_empty("Mean of empty slice")
    return _methods._store(result, out)


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    a, mask = _without_nan(a, 0)
    if mask is None:
        return var(a, axis, dtype, out, ddof, keepdims)
    count = sum(logical_not(mask), axis, int64, None, True)
    middle = _methods._divide_total(sum(a, axis, dtype, None, True), count)
    x = subtract(a, middle, a, casting='unsafe')
    x[mask] = 0
    total = sum(multiply(x, x, x) if a.dtype.kind != 'c' else multiply(x, x.conj(), x).real, axis, dtype, None, keepdims)
    if not keepdims:
        count = sum(logical_not(mask), axis, int64)
    free = count - ddof
    with _quiet():
        result = _methods._divide_total(total, free)
    if (free <= 0).any():
        _methods._warn_empty("Degrees of freedom <= 0 for slice.")
    return _methods._store(result, out)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    return _methods._store(_numpy.sqrt(nanvar(a, axis, dtype, None, ddof, keepdims)), out)


class _quiet:
    def __enter__(self):
        self.old = _numpy._error_modes(0)

    def __exit__(self, *error):
        _numpy._error_modes(self.old)


def _nan_extreme(function, plain, a, axis, out, keepdims):
    a = array(a, copy=False)
    if a.dtype.kind == 'O':
        kept, mask = _without_nan(a, float('-inf' if plain is _methods.max else 'inf'))
        result = plain(kept, axis, out, keepdims)
        lost = _methods.all(mask, axis, None, keepdims)
        if _methods.any(lost):
            from warnings import warn
            if isinstance(result, ndarray):
                result[lost] = float('nan')
            else:
                result = result.dtype.type('nan')  # as NumPy: an object has no dtype
            warn("All-NaN axis encountered", RuntimeWarning, stacklevel=3)
        return result
    result = function.reduce(a, axis, None, out, keepdims)
    if isnan(result).any():
        from warnings import warn
        warn("All-NaN slice encountered", RuntimeWarning, stacklevel=3)
    return result


def nanmax(a, axis=None, out=None, keepdims=False):
    return _nan_extreme(_numpy.fmax, _methods.max, a, axis, out, keepdims)


def nanmin(a, axis=None, out=None, keepdims=False):
    return _nan_extreme(_numpy.fmin, _methods.min, a, axis, out, keepdims)


def _nan_arg(a, axis, value, function):
    a, mask = _without_nan(a, value)
    if mask is not None and _methods.all(mask, axis).any():
        raise ValueError("All-NaN slice encountered")
    return function(a, axis)


def nanargmax(a, axis=None):
    return _nan_arg(a, axis, float('-inf'), _methods.argmax)


def nanargmin(a, axis=None):
    return _nan_arg(a, axis, float('inf'), _methods.argmin)


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    a = array(a, copy=False)
    if a.dtype.kind not in 'fc':
        return median(a, axis, out, False, keepdims)

    def one(x):
        return median(x[logical_not(isnan(x))])

    def each(x):
        if x.ndim == 1:
            return one(x)
        rows = x.reshape(x.shape[0], -1)
        return array([one(rows[:, i]) for i in range(rows.shape[1])], a.dtype).reshape(x.shape[1:])
    return _methods._store(_finish(a, axis, keepdims, each), out)


def _without_nans(a, q, axis, out, keepdims, method):
    a = array(a, copy=False)

    def one(x):
        left = x[logical_not(isnan(x))]
        return _quantile(left, q, method) if left.size else q * float64('nan')

    def each(x):
        if x.ndim == 1:
            return one(x)
        rows = x.reshape(x.shape[0], -1)
        found = array([one(rows[:, i]) for i in range(rows.shape[1])])
        return found.T.reshape(q.shape + x.shape[1:])
    return _methods._store(_finish(a, axis, keepdims, each), out)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None):
    q = array(q, float64)
    if not ((q >= 0).all() and (q <= 1).all()):
        raise ValueError("Quantiles must be in the range [0, 1]")
    return _without_nans(a, q, axis, out, keepdims, interpolation or method)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None):
    q = array(divide(q, 100), float64)
    if not ((q >= 0).all() and (q <= 1).all()):
        raise ValueError("Percentiles must be in the range [0, 100]")
    return _without_nans(a, q, axis, out, keepdims, interpolation or method)


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    x = array(x, copy=copy)
    if x.dtype.kind not in 'fc':
        return x[()]
    parts = (x.real, x.imag) if x.dtype.kind == 'c' else (x,)
    from numpy import finfo
    limits = finfo(parts[0].dtype)
    for part in parts:
        high, low = part == float('inf'), part == float('-inf')
        part[isnan(part)] = nan
        part[high] = limits.max if posinf is None else posinf
        part[low] = limits.min if neginf is None else neginf
    return x if x.ndim else x[()]


def diff(a, n=1, axis=-1, prepend=None, append=None):
    if n == 0:
        return a
    if n < 0:
        raise ValueError("order must be non-negative but got " + repr(n))
    a = array(a, copy=False)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    axis = _axis(axis, a.ndim)
    ends = []
    for extra in (prepend, append):
        if extra is not None:
            extra = array(extra, copy=False)
            if extra.ndim == 0:
                shape = list(a.shape)
                shape[axis] = 1
                extra = broadcast_to(extra, tuple(shape))
        ends.append(extra)
    parts = [x for x in (ends[0], a, ends[1]) if x is not None]
    if len(parts) > 1:
        a = concatenate(parts, axis)
    lead = (slice(None),) * axis
    step = _numpy.not_equal if a.dtype == bool else subtract
    for _ in range(n):
        a = step(a[lead + (slice(1, None),)], a[lead + (slice(None, -1),)])
    return a


def ediff1d(ary, to_end=None, to_begin=None):
    a = ravel(ary)
    parts = [] if to_begin is None else [ravel(to_begin)]
    parts.append(a[1:] - a[:-1])
    if to_end is not None:
        parts.append(ravel(to_end))
    return concatenate(parts) if len(parts) > 1 else parts[0]


def gradient(f, *varargs, axis=None, edge_order=1):
    f = array(f, copy=False)
    axes = range(f.ndim) if axis is None else [_axis(x, f.ndim) for x in (axis if isinstance(axis, tuple) else (axis,))]
    axes = list(axes)
    steps = [1.0] * len(axes) if not varargs else list(varargs) * (len(axes) if len(varargs) == 1 and array(varargs[0]).ndim == 0 else 1)
    if len(steps) != len(axes):
        raise TypeError("invalid number of arguments")
    if f.dtype.kind in 'biu':
        f = f.astype(float64)
    results = []
    for x, step in zip(axes, steps):
        step = array(step)
        if f.shape[x] < edge_order + 1:
            raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements "
                             "are required.")
        if edge_order != 1:
            raise NotImplementedError("Heapscope supports numpy.gradient with edge_order=1 only")
        lead = (slice(None),) * x
        out = _numpy._filled(f.shape, None, f.dtype, False)
        at = lambda s: lead + (s,)
        middle, after, before = at(slice(1, -1)), at(slice(2, None)), at(slice(None, -2))
        if step.ndim:
            h = diff(step)
            h1 = h[:-1].reshape((-1,) + (1,) * (f.ndim - x - 1))
            h2 = h[1:].reshape((-1,) + (1,) * (f.ndim - x - 1))
            out[middle] = -h2 / (h1 * (h1 + h2)) * f[before] + (h2 - h1) / (h1 * h2) * f[middle] + h1 / (h2 * (h1 + h2)) * f[after]
            first, last = h[0], h[-1]
        else:
            out[middle] = (f[after] - f[before]) / (2.0 * step)
            first = last = step
        out[at(0)] = (f[at(1)] - f[at(0)]) / first
        out[at(-1)] = (f[at(-1)] - f[at(-2)]) / last
        results.append(out)
    return results[0] if len(results) == 1 else results


def trapz(y, x=None, dx=1.0, axis=-1):
    y = array(y, copy=False)
    axis = _axis(axis, y.ndim)
    if x is None:
        d = dx
    else:
        d = diff(array(x, copy=False))
        if d.ndim == 1:
            d = d.reshape((1,) * axis + (-1,) + (1,) * (y.ndim - axis - 1))
    lead = (slice(None),) * axis
    return sum(d * (y[lead + (slice(1, None),)] + y[lead + (slice(None, -1),)]) / 2.0, axis)


def interp(x, xp, fp, left=None, right=None, period=None):
    import bisect
    xp, fp = array(xp, float64).tolist(), array(fp, float64).tolist()
    if not xp:
        raise ValueError("array of sample points is empty")
    if len(xp) != len(fp):
        raise ValueError("fp and xp are not of the same length.")
    left = fp[0] if left is None else left
    right = fp[-1] if right is None else right

    def one(v):
        if v != v:
            return v
        if v > xp[-1]:
            return right
        if v < xp[0]:
            return left
        j = bisect.bisect_right(xp, v) - 1
        if j == len(xp) - 1 or xp[j] == v:
            return fp[j]
        return (fp[j + 1] - fp[j]) / (xp[j + 1] - xp[j]) * (v - xp[j]) + fp[j]
    x = array(x, float64)
    made = _methods.shaped(array([one(v) for v in x.ravel().tolist()], float64), x.shape)
    return made if made.ndim else made[()]


def convolve(a, v, mode='full'):
    a, v = array(a, copy=False, ndmin=1), array(v, copy=False, ndmin=1)
    if len(v) > len(a):
        a, v = v, a
    if len(a) == 0:
        raise ValueError('a cannot be empty')
    if len(v) == 0:
        raise ValueError('v cannot be empty')
    return correlate(a, v[::-1], mode)


def correlate(a, v, mode='valid'):
    a, v = array(a, copy=False), array(v, copy=False)
    n, m = len(a), len(v)
    kind = _numpy.promote_types(a.dtype, v.dtype)
    if v.dtype.kind == 'c':
        v = _numpy.conjugate(v)
    turned = n < m
    if turned:
        a, v, n, m = v, a, m, n
    zeros = _numpy._filled((m - 1,), 0, kind, False)
    padded = concatenate((zeros, a.astype(kind), zeros))
    full = array([dot(padded[i:i + m], v.astype(kind)) for i in range(n + m - 1)], kind)
    if mode == 'same':
        start = (m - 1) // 2 if not turned else m // 2
        full = full[start:start + n]
    elif mode == 'valid':
        full = full[m - 1:n]
    elif mode != 'full':
        raise ValueError(f"mode must be one of 'valid', 'same', or 'full' (got {mode!r})")
    return full[::-1].copy() if turned else full


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    if fweights is not None or aweights is not None:
        raise NotImplementedError("Heapscope does not support the weights of numpy.cov")
    x = array(m, _numpy.promote_types(array(m).dtype, float64), ndmin=2)
    if not rowvar and x.shape[0] != 1:
        x = x.T
    if y is not None:
        y = array(y, x.dtype, ndmin=2)
        x = concatenate((x, y.T if not rowvar and y.shape[0] != 1 else y), 0)
    ddof = (0 if bias else 1) if ddof is None else ddof
    x = x - average(x, 1)[:, None]
    free = x.shape[1] - ddof
    c = dot(x, _numpy.conjugate(x.T)) * divide(1, free)
    return c.squeeze()


def corrcoef(x, y=None, rowvar=True):
    c = cov(x, y, rowvar)
    if c.ndim == 0:
        return c / c
    d = _numpy.sqrt(c.diagonal().real)
    c /= d[:, None]
    c /= d[None, :]
    return _methods.clip(c, -1, 1, c)


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    return array(a, copy=False).trace(offset, axis1, axis2, dtype, out)


def outer(a, b, out=None):
    return multiply(ravel(a)[:, None], ravel(b)[None, :], out)


def inner(a, b):
    a, b = array(a, copy=False), array(b, copy=False)
    if a.ndim == 0 or b.ndim == 0:
        return multiply(a, b)
    return dot(a, b.swapaxes(-1, -2) if b.ndim > 1 else b)


def vdot(a, b):
    return dot(_numpy.conjugate(ravel(a)), ravel(b))


def tensordot(a, b, axes=2):
    a, b = array(a, copy=False), array(b, copy=False)
    if isinstance(axes, int):
        left, right = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    else:
        left, right = [[x] if isinstance(x, int) else list(x) for x in axes]
    left = [x % a.ndim for x in left]
    right = [x % b.ndim for x in right]
    if [a.shape[i] for i in left] != [b.shape[i] for i in right]:
        raise ValueError("shape-mismatch for sum")
    rest_a = [i for i in range(a.ndim) if i not in left]
    rest_b = [i for i in range(b.ndim) if i not in right]
    n = 1
    for i in left:
        n *= a.shape[i]
    result = dot(a.transpose(rest_a + left).reshape(-1, n), b.transpose(right + rest_b).reshape(n, -1))
    return result.reshape([a.shape[i] for i in rest_a] + [b.shape[i] for i in rest_b])


def kron(a, b):
    a, b = array(a, copy=False), array(b, copy=False)
    ndim = a.ndim if a.ndim > b.ndim else b.ndim
    a = a.reshape((1,) * (ndim - a.ndim) + a.shape)
    b = b.reshape((1,) * (ndim - b.ndim) + b.shape)
    shape = [n * m for n, m in zip(a.shape, b.shape)]
    a = expand_dims(a, tuple(range(1, 2 * ndim, 2)))
    b = expand_dims(b, tuple(range(0, 2 * ndim, 2)))
    return multiply(a, b).reshape(shape)


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    if axis is not None:
        axisa = axisb = axisc = axis
    a = moveaxis(array(a, copy=False), axisa, -1)
    b = moveaxis(array(b, copy=False), axisb, -1)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    at = lambda x, i: x[..., i] if i < x.shape[-1] else 0
    z = at(a, 0) * at(b, 1) - at(a, 1) * at(b, 0)
    if a.shape[-1] == 2 and b.shape[-1] == 2:
        return z
    x = at(a, 1) * at(b, 2) - at(a, 2) * at(b, 1)
    y = at(a, 2) * at(b, 0) - at(a, 0) * at(b, 2)
    kind = _numpy.promote_types(a.dtype, b.dtype)
    result = _numpy._filled(array(z).shape + (3,), 0, kind, False)
    result[..., 0], result[..., 1], result[..., 2] = x, y, z
    return moveaxis(result, -1, axisc)


def einsum(subscripts, *operands, **settings):
    if not isinstance(subscripts, str):
        raise NotImplementedError("Heapscope supports numpy.einsum with a string of subscripts only")
    text = subscripts.replace(' ', '')
    operands = [array(x, copy=False) for x in operands]
    left, arrow, right = text.partition('->')
    if '...' in left:    # axes without letters get capitals that are still free, in front of all others where there is no ->
        free = [c for c in 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' if c not in text]
        parts = [(term, x.ndim - len(term) + 3) for term, x in zip(left.split(','), operands)]
        most = _builtin_max([n for term, n in parts if '...' in term])
        left = ','.join(term.replace('...', ''.join(free[most - n:most])) for term, n in parts)
        if arrow:
            right = right.replace('...', ''.join(free[:most]))
        else:
            right = ''.join(free[:most]) + ''.join(sorted(c for c in set(text) - set('.,') if text.count(c) == 1))
            arrow = '->'
    if any([x.dtype.kind in 'OSU' for x in operands]):
        raise TypeError("invalid data type for einsum")
    terms = left.split(',')
    if len(terms) != len(operands):
        raise ValueError("more operands provided to einstein sum function than specified in the subscripts string"
                         if len(operands) > len(terms) else
                         "fewer operands provided to einstein sum function than specified in the subscripts string")
    if not arrow:
        right = ''.join(sorted(c for c in set(left) if c != ',' and left.count(c) == 1))
    labels = right + ''.join(sorted(set(left) - set(right) - {','}))
    total = None
    for term, x in zip(terms, operands):
        if len(term) != x.ndim:
            raise ValueError(f"einstein sum subscripts string contains too many subscripts for operand 0" if len(term) > x.ndim
                             else "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis "
                             "provided to broadcast the extra dimensions.")
        for c in set(term):
            while term.count(c) > 1:
                i = term.index(c)
                j = term.index(c, i + 1)
                x = moveaxis(x.diagonal(0, i, j), -1, i)
                term = term[:j] + term[j + 1:]
        order = [term.index(c) for c in labels if c in term]
        x = x.transpose(order)[tuple(slice(None) if c in term else None for c in labels)]
        total = x if total is None else multiply(total, x)
    if len(labels) > len(right):
        return sum(total, tuple(range(len(right), len(labels))))
    if len(operands) == 1:    # another view of it
        if operands[0].flags.writeable and not total.flags.writeable:    # of the diagonal
            total = _numpy._as_strided(operands[0], total.shape, total.strides, True)
        return total
    return total if isinstance(total, ndarray) and total.base is None else total.copy()[()]


def array_equal(a1, a2, equal_nan=False):
    try:
        a1, a2 = array(a1, copy=False), array(a2, copy=False)
    except Exception:
        return False
    if a1.shape != a2.shape:
        return False
    if not equal_nan:
        return bool(array(a1 == a2).all())
    first, second = isnan(a1), isnan(a2)
    if not (first == second).all():
        return False
    return bool((a1[logical_not(first)] == a2[logical_not(first)]).all())


def array_equiv(a1, a2):
    from numpy import broadcast_shapes
    a1, a2 = array(a1, copy=False), array(a2, copy=False)
    try:
        broadcast_shapes(a1.shape, a2.shape)
    except ValueError:
        return False
    return bool(array(a1 == a2).all())


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    a, b = array(a, copy=False), array(b, copy=False)
    b = b.astype(_numpy._result_type(b, array(1.0)), copy=False)
    sound = _numpy.isfinite(a), _numpy.isfinite(b)

    def near(a, b):
        with _quiet():
            return less_equal(absolute(subtract(a, b)), atol + rtol * absolute(b))

    if _methods.all(sound[0]) and _methods.all(sound[1]):
        return near(a, b)
    finite = logical_and(*sound)
    # Both in the common shape: by multiplying, which may warn.
    one = _numpy._filled(finite.shape, 1, bool, False)
    a, b = array(a * one), array(b * one)
    result = _numpy._filled(finite.shape, 0, bool, False)
    result[finite] = near(a[finite], b[finite])
    other = logical_not(finite)
    result[other] = a[other] == b[other]
    if equal_nan:
        result = logical_or(result, logical_and(isnan(a), isnan(b)))
    return result[()]


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(array(isclose(a, b, rtol, atol, equal_nan)).all())


def apply_along_axis(func1d, axis, arr, *args, **settings):
    arr = array(arr, copy=False)
    axis = _axis(axis, arr.ndim)
    turned = moveaxis(arr, axis, -1)
    rows = turned.reshape(-1, turned.shape[-1]) if turned.ndim > 1 else turned.reshape(1, -1)
    results = [array(func1d(row, *args, **settings)) for row in rows]
    if not results:
        raise ValueError('Cannot apply_along_axis when any iteration dimensions are 0')
    whole = array(results, results[0].dtype).reshape(turned.shape[:-1] + results[0].shape)
    for i in range(results[0].ndim):
        whole = moveaxis(whole, turned.ndim - 1 + i, axis + i)
    return whole


def apply_over_axes(func, a, axes):
    a = array(a, copy=False)
    for axis in axes if isinstance(axes, (tuple, list)) else (axes,):
        result = func(a, axis)
        a = result if result.ndim == a.ndim else expand_dims(result, axis)
    return a


def unwrap(p, discont=None, axis=-1, *, period=6.283185307179586):
    p = array(p, float64)
    steps = diff(p, axis=axis)
    half = period / 2
    wrapped = _numpy.remainder(steps + half, period) - half
    wrapped = where(logical_and(wrapped == -half, steps > 0), half, wrapped)
    correct = where(absolute(steps) < (half if discont is None else discont), 0, wrapped - steps)
    lead = (slice(None),) * _axis(axis, p.ndim)
    p[lead + (slice(1, None),)] += _methods.cumsum(correct, axis)
    return p


def shares_memory(a, b, max_work=None):
    if not _numpy.may_share_memory(a, b):
        return False
    if not isinstance(a, ndarray) or not isinstance(b, ndarray) or not a.size or not b.size:
        return False
    if a._flag_bits & 3 and b._flag_bits & 3:
        return True
    small, large = (a, b) if a.size < b.size else (b, a)
    if small.size > 100000:
        raise NotImplementedError("Heapscope cannot tell whether such large strided arrays share memory")
    places = [small._address]
    for n, s in zip(small.shape, small.strides):
        places = [at + i * s for at in places for i in range(n)]
    axes = sorted(((n, s) if s >= 0 else (n, -s) for n, s in zip(large.shape, large.strides) if n > 1), key=lambda p: -p[1])
    base = large._address + _builtin_sum(s * (n - 1) for n, s in zip(large.shape, large.strides) if s < 0)
    return _builtin_any(_meets(at, at + small.itemsize, base, axes, large.itemsize) for at in places)


def _meets(start, stop, at, axes, itemsize):
    """Whether bytes start to stop (exclusive) meet an element of those that begin at `at` and go along the axes."""
    reach = _builtin_sum(s * (n - 1) for n, s in axes)
    if at >= stop or at + reach + itemsize <= start:
        return False
    if not axes:
        return True
    (n, s), rest = axes[0], axes[1:]
    if s == 0:
        return _meets(start, stop, at, rest, itemsize)
    inner = reach - s * (n - 1) + itemsize
    first = -(-(start - at - inner + 1) // s)
    for i in range(first if first > 0 else 0, n):
        if at + i * s >= stop:
            return False
        if _meets(start, stop, at + i * s, rest, itemsize):
            return True
    return False


_builtin_sum = __import__('builtins').sum
_builtin_any = __import__('builtins').any
_builtin_max = __import__('builtins').max
