"""Searching, choosing, sets, histograms."""
import _numpy
from _numpy import array, ndarray, int64, logical_or, equal, isfinite
from numpy._methods import _axis, take, sum, min as _min, max as _max
from numpy._shapes import broadcast_arrays, broadcast_to, transpose, concatenate, ravel


def where(condition, x=None, y=None):
    condition = array(condition, copy=False)
    if x is None and y is None:
        return condition.nonzero()
    if x is None or y is None:
        raise ValueError("either both or neither of x and y should be given")
    condition = array(condition, bool, copy=False)
    x, y = array(x, copy=False), array(y, copy=False)
    kind = _numpy._result_type(x, y)
    return _numpy._where(condition, x, y, kind)


def nonzero(a):
    return array(a, copy=False).nonzero()


def flatnonzero(a):
    return ravel(a).nonzero()[0]


def argwhere(a):
    a = array(a, copy=False)
    if a.ndim == 0:
        return argwhere(a.reshape(1))[:, :0]
    return transpose(a.nonzero())


def count_nonzero(a, axis=None, *, keepdims=False):
    a = array(a, copy=False)
    truth = a if a.dtype.kind == 'b' else a.astype(bool) if a.dtype.kind not in 'US' else a != ('' if a.dtype.kind == 'U' else b'')
    result = sum(truth, axis, int64, None, keepdims)
    return int(result) if axis is None and not keepdims else result


def sort(a, axis=-1, kind=None, order=None):
    a = array(a, copy=False)
    if axis is None:
        a, axis = a.flatten(), -1
    else:
        a = a.copy('K')
    a.sort(axis, kind, order)
    return a


def partition(a, kth, axis=-1, kind='introselect', order=None):
    a = array(a, copy=False)
    if axis is None:
        a, axis = a.flatten(), -1
    else:
        a = a.copy('K')
    a.partition(kth, axis, kind, order)
    return a


def lexsort(keys, axis=-1):
    keys = [array(key, copy=False) for key in keys]
    if not keys:
        raise TypeError("need sequence of keys with len > 0 in lexsort")
    order = None
    for key in keys:
        if key.ndim != 1:
            raise NotImplementedError("Heapscope supports numpy.lexsort of keys with one axis only")
        order = key.argsort(kind='stable') if order is None else order[key[order].argsort(kind='stable')]
    return order


def msort(a):
    return sort(a, 0)


def sort_complex(a):
    a = sort(array(a))
    return a if a.dtype.kind == 'c' else a.astype('complex128')


def searchsorted(a, v, side='left', sorter=None):
    return array(a, copy=False).searchsorted(v, side, sorter)


def _changes(sorted_values, equal_nan=True):
    mask = _numpy._filled(sorted_values.shape, None, bool, False)
    mask[:1] = True
    mask[1:] = sorted_values[1:] != sorted_values[:-1]
    if equal_nan and sorted_values.size and sorted_values.dtype.kind in 'fc' and sorted_values[-1] != sorted_values[-1]:
        first = int(array(_numpy.isnan(sorted_values)).argmax())
        mask[first + 1:] = False
    return mask


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True):
    ar = array(ar, copy=False)
    if axis is not None:
        return _unique_rows(ar, _axis(axis, ar.ndim), return_index, return_inverse, return_counts)
    ar = ar.flatten()
    if return_index or return_inverse:
        perm = ar.argsort(kind='mergesort' if return_index else 'quicksort')
        ordered = ar[perm]
    else:
        ar.sort()
        ordered = ar
    mask = _changes(ordered, equal_nan)
    results = [ordered[mask]]
    if return_index:
        results.append(perm[mask])
    if return_inverse:
        places = _numpy.add.accumulate(mask.astype(int64)) - 1
        inverse = _numpy._filled(mask.shape, None, int64, False)
        inverse[perm] = places
        results.append(inverse)
    if return_counts:
        starts = concatenate(mask.nonzero() + ([mask.size],))
        results.append(starts[1:] - starts[:-1])
    return results[0] if len(results) == 1 else tuple(results)


def _unique_rows(ar, axis, return_index, return_inverse, return_counts):
    turned = ar.swapaxes(0, axis) if axis else ar
    rows = [tuple(row.ravel().tolist()) for row in turned]
    first, counts = {}, {}
    for i, row in enumerate(rows):
        first.setdefault(row, i)
        counts[row] = counts.get(row, 0) + 1
    ordered = sorted(first)
    picked = take(turned, array([first[row] for row in ordered], int64), 0)
    results = [picked.swapaxes(0, axis)]
    if return_index:
        results.append(array([first[row] for row in ordered], int64))
    if return_inverse:
        place = {row: i for i, row in enumerate(ordered)}
        results.append(array([place[row] for row in rows], int64))
    if return_counts:
        results.append(array([counts[row] for row in ordered], int64))
    return results[0] if len(results) == 1 else tuple(results)


def in1d(ar1, ar2, assume_unique=False, invert=False, *, kind=None):
    ar1, ar2 = ravel(ar1), ravel(ar2)
    result = _numpy._filled(ar1.shape, False, bool, False)
    if ar2.size and ar1.dtype.kind != 'O' and ar2.dtype.kind != 'O' and (ar1.dtype.kind in 'US') == (ar2.dtype.kind in 'US'):
        ordered = sort(ar2)
        places = ordered.searchsorted(ar1)
        places[places == ordered.size] = 0
        result = ordered[places] == ar1
    else:
        for value in ar2:
            result = logical_or(result, ar1 == value)
    return _numpy.logical_not(result) if invert else result


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    element = array(element, copy=False)
    return in1d(element, test_elements, assume_unique, invert).reshape(element.shape)


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    ar1, ar2 = array(ar1, copy=False), array(ar2, copy=False)
    if return_indices:
        ar1, first = unique(ar1, return_index=True)
        ar2, second = unique(ar2, return_index=True)
        common = concatenate((ar1, ar2))
        order = common.argsort(kind='mergesort')
        common = common[order]
        mask = common[1:] == common[:-1]
        return common[:-1][mask], first[order[:-1][mask]], second[order[1:][mask] - ar1.size]
    if not assume_unique:
        ar1, ar2 = unique(ar1), unique(ar2)
    common = sort(concatenate((ar1.ravel(), ar2.ravel())))
    return common[:-1][common[1:] == common[:-1]]


def union1d(ar1, ar2):
    return unique(concatenate((ar1, ar2), None))


def setdiff1d(ar1, ar2, assume_unique=False):
    ar1 = ravel(ar1) if assume_unique else unique(ar1)
    return ar1[in1d(ar1, ar2, True, True)]


def setxor1d(ar1, ar2, assume_unique=False):
    if not assume_unique:
        ar1, ar2 = unique(ar1), unique(ar2)
    both = sort(concatenate((ar1, ar2), None))
    if both.size == 0:
        return both
    flag = concatenate(([True], both[1:] != both[:-1], [True]))
    return both[flag[1:] & flag[:-1]]


def bincount(x, weights=None, minlength=0):
    x = array(x, copy=False)
    if x.ndim != 1:
        raise ValueError("object too deep for desired array" if x.ndim > 1 else "object of too small depth for desired array")
    if x.dtype.kind not in 'biu' and x.size:
        raise TypeError(f"Cannot cast array data from {x.dtype!r} to dtype('int64') according to the rule 'safe'")
    if minlength < 0:
        raise ValueError("'minlength' must not be negative")
    values = x.tolist()
    if values and min(values) < 0:
        raise ValueError("'list' argument must have no negative elements")
    length = max([minlength] + [max(values) + 1 if values else 0])
    if weights is None:
        counts = [0] * length
        for v in values:
            counts[v] += 1
        return array(counts, int64)
    totals = [0.0] * length
    weights = array(weights, 'float64').tolist()
    if len(weights) != len(values):
        raise ValueError("The weights and list don't have the same length.")
    for v, w in zip(values, weights):
        totals[v] += w
    return array(totals, 'float64')


def digitize(x, bins, right=False):
    x, bins = array(x, copy=False), array(bins, copy=False)
    steps = bins[1:] - bins[:-1]
    if (steps >= 0).all():
        return bins.searchsorted(x, 'left' if right else 'right')
    if not (steps <= 0).all():
        raise ValueError("bins must be monotonically increasing or decreasing")
    return len(bins) - bins[::-1].searchsorted(x, 'right' if right else 'left')


def _numbers(a):
    """The values of a histogram in one row; truth values count as numbers."""
    a = ravel(a)
    if a.dtype == bool:
        from warnings import warn
        warn(f"Converting input from bool to {_numpy.uint8} for compatibility.", RuntimeWarning, stacklevel=3)
        a = a.astype(_numpy.uint8)
    return a


def _limits(a, range):
    """Where the bins begin and end."""
    if range is not None:
        low, high = range
        if low > high:
            raise ValueError('max must be larger than min in range parameter.')
    elif a.size == 0:
        low, high = 0, 1
    else:
        low, high = a.min(), a.max()
        if not isfinite(low) or not isfinite(high):
            raise ValueError(f"autodetected range of [{low}, {high}] is not finite")
    return (low - 0.5, high + 0.5) if low == high else (low, high)


def _narrow_bins(a, edges, low, high):
    """How many of a are in each bin, some of which have no width: found by the place that a has between the limits."""
    n = edges.size - 1
    scale = n / _numpy.subtract(high, low)
    a = a.astype(edges.dtype, copy=False)
    places = (_numpy.subtract(a, low, dtype=_numpy._result_type(a, low)) * scale).astype(int64)
    places[places == n] -= 1
    places[a < edges[places]] -= 1
    places[(a >= edges[places + 1]) & (places != n - 1)] += 1
    return bincount(places, None, n)


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    from numpy import linspace
    a = _numbers(a)
    if isinstance(bins, str):
        raise NotImplementedError("Heapscope does not support automatic bins of numpy.histogram")
    if array(bins).ndim == 1:
        edges = array(bins)
        if (edges[:-1] > edges[1:]).any():
            raise ValueError('`bins` must increase monotonically, when an array')
        return edges
    if bins < 1:
        raise ValueError('`bins` must be positive, when an integer')
    low, high = _limits(a, range)
    kind = a.dtype if a.dtype.kind in 'fcO' else _numpy.promote_types(a.dtype, float)
    return linspace(low, high, bins + 1, dtype=kind)


def histogram(a, bins=10, range=None, density=None, weights=None):
    a = _numbers(a)
    edges = histogram_bin_edges(a, bins, range, weights)
    even = not isinstance(bins, str) and array(bins, copy=False).ndim == 0
    if a.size and even and weights is None and range is None and (edges[1:] == edges[:-1]).any():
        counts = _narrow_bins(a, edges, *_limits(a, range))
    elif weights is None:
        inside = sort(a)
        counts = concatenate((inside.searchsorted(edges[:-1], 'left'), inside.searchsorted(edges[-1:], 'right')))
        counts = counts[1:] - counts[:-1]
    else:
        weights = ravel(weights)
        order = a.argsort()
        totals = concatenate(([0], _numpy.add.accumulate(weights[order])))
        inside = a[order]
        places = concatenate((inside.searchsorted(edges[:-1], 'left'), inside.searchsorted(edges[-1:], 'right')))
        counts = totals[places]
        counts = counts[1:] - counts[:-1]
    if density:
        widths = (edges[1:] - edges[:-1]).astype(float)
        return counts / widths / counts.sum(), edges
    return counts, edges


def extract(condition, arr):
    return take(ravel(arr), ravel(condition).nonzero()[0])


def place(arr, mask, vals):
    vals = array(vals, arr.dtype, copy=False).ravel()
    spots = ravel(mask).nonzero()[0].tolist()
    if spots and not vals.size:
        raise ValueError("Cannot insert from an empty array!")
    for i, spot in enumerate(spots):
        arr.flat[spot] = vals[i % vals.size]


def putmask(a, mask, values):
    values = array(values, a.dtype, copy=False).ravel()
    for spot in ravel(mask).nonzero()[0].tolist():
        a.flat[spot] = values[spot % values.size]


def copyto(dst, src, casting='same_kind', where=True):
    from numpy import can_cast
    if not isinstance(dst, ndarray):
        raise TypeError(f"copyto() argument 1 must be numpy.ndarray, not {type(dst).__name__}")
    source = array(src, copy=False)
    if not can_cast(source if source.ndim == 0 else source.dtype, dst.dtype, casting):
        raise TypeError(f"Cannot cast {'scalar' if source.ndim == 0 else 'array data'} from {source.dtype!r} to {dst.dtype!r} "
                        f"according to the rule '{casting}'")
    if where is True:
        dst[...] = source
    else:
        mask = broadcast_to(array(where, bool, copy=False), dst.shape)
        dst[mask] = broadcast_to(source, dst.shape)[mask]


def select(condlist, choicelist, default=0):
    if len(condlist) != len(choicelist):
        raise ValueError('list of cases must be same length as list of conditions')
    if not condlist:
        raise ValueError("select with an empty condition list is not possible")
    result = array(default)
    kind = result.dtype
    for choice in choicelist:
        kind = _numpy._result_type(_numpy._filled((1,), None, kind, False), array(choice))
    parts = broadcast_arrays(*condlist, *choicelist)
    n = len(condlist)
    out = _numpy._filled(parts[0].shape, default, kind, False)
    for condition, choice in zip(reversed(parts[:n]), reversed(parts[n:])):
        copyto(out, choice, 'unsafe', condition)
    return out


def piecewise(x, condlist, funclist, *args, **settings):
    x = array(x, copy=False)
    if isinstance(condlist, bool) or not isinstance(condlist[0], (list, ndarray)) and x.ndim:
        condlist = [condlist]
    conditions = [array(c, bool) for c in condlist]
    if len(funclist) == len(conditions) + 1:
        rest = logical_or.reduce(conditions)
        conditions.append(_numpy.logical_not(rest))
    y = _numpy._filled(x.shape, 0, x.dtype, False)
    for condition, function in zip(conditions, funclist):
        if callable(function):
            values = x[condition]
            if values.size:
                y[condition] = function(values, *args, **settings)
        else:
            y[condition] = function
    return y


def take_along_axis(arr, indices, axis):
    if axis is None:
        arr, axis = array(arr).ravel(), 0
    return array(arr, copy=False)[_along(arr, indices, axis)]


def put_along_axis(arr, indices, values, axis):
    arr[_along(arr, indices, axis)] = values


def _along(arr, indices, axis):
    indices = array(indices, copy=False)
    if indices.ndim != arr.ndim:
        raise ValueError("`indices` and `arr` must have the same number of dimensions")
    axis = _axis(axis, arr.ndim)
    return tuple(indices if i == axis else
                 _numpy._arange(0, 1, n, int64).reshape((1,) * i + (-1,) + (1,) * (arr.ndim - i - 1))
                 for i, n in enumerate(arr.shape))


def unravel_index(indices, shape, order='C'):
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    total = 1
    for n in shape:
        total *= n
    given = array(indices, copy=False)
    given_axes = given.ndim
    if given.size and (_min(given) < 0 or _max(given) >= total):
        wrong = [k for k in given.ravel().tolist() if not 0 <= k < total][0]
        raise ValueError(f"index {wrong} is out of bounds for array with size {total}")
    columns = _numpy._filled(given.shape + (len(shape),), None, int64, False)    # the results are its columns
    axes = range(len(shape))
    for i in reversed(axes) if order == 'C' else axes:
        columns[..., i] = given % shape[i]
        given = given // shape[i]
    return tuple(columns[..., i] if given_axes else columns[i] for i in axes)


def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
    dims = (dims,) if isinstance(dims, int) else tuple(dims)
    total = array(0)
    for column, n in zip(multi_index, dims) if order == 'C' else zip(reversed(multi_index), reversed(dims)):
        column = array(column, copy=False)
        if mode == 'raise' and column.size and (_min(column) < 0 or _max(column) >= n):
            raise ValueError("invalid entry in coordinates array")
        column = column % n if mode == 'wrap' else _numpy.minimum(_numpy.maximum(column, 0), n - 1) if mode == 'clip' else column
        total = total * n + column
    return total[()] if isinstance(total, ndarray) else total


class ndenumerate:
    """The indices of an array's elements, and the elements."""
    __module__ = 'numpy'

    def __init__(self, arr):
        self.iter = array(arr, copy=False).flat

    def __next__(self):
        return self.iter.coords, next(self.iter)

    def __iter__(self):
        return self


class ndindex:
    """All indices of a shape, the last axis fastest."""

    def __init__(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], tuple):
            shape = shape[0]
        self._shape = shape
        self._next = (0,) * len(shape) if 0 not in shape else None

    def __iter__(self):
        return self

    def __next__(self):
        if self._next is None:
            raise StopIteration
        result = self._next
        index = list(result)
        for axis in reversed(range(len(index))):
            index[axis] += 1
            if index[axis] < self._shape[axis]:
                self._next = tuple(index)
                return result
            index[axis] = 0
        self._next = None
        return result
