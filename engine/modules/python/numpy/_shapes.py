"""Functions that show elements in other shapes, join arrays and cut them."""
import operator as _operator
from operator import index as _index

import _numpy
from _numpy import array, ndarray, int64
from numpy._methods import _axis, take, repeat, AxisError


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


def _axes(axis, ndim, name=None):
    axes = [_axis(_index(x), ndim) for x in (axis if isinstance(axis, (tuple, list)) else (axis,))]
    if len(set(axes)) != len(axes):
        raise ValueError(f"repeated axis in `{name}` argument" if name else "repeated axis")
    return tuple(axes)


def moveaxis(a, source, destination):
    a = array(a, copy=False)
    source = _axes(source, a.ndim, 'source')
    destination = _axes(destination, a.ndim, 'destination')
    if len(source) != len(destination):
        raise ValueError('`source` and `destination` arguments must have the same number of elements')
    order = [n for n in range(a.ndim) if n not in source]
    for to, of in sorted(zip(destination, source)):
        order.insert(to, of)
    return a.transpose(order)


def rollaxis(a, axis, start=0):
    n = a.ndim
    axis = _axis(axis, n)
    start = start + n if start < 0 else start
    if not 0 <= start < n + 1:
        raise AxisError(f"'start' arg requires {-n} <= start < {n + 1}, but {start} was passed in")
    start -= axis < start
    axes = list(range(n))
    axes.remove(axis)
    axes.insert(start, axis)
    return a.transpose(axes)


def expand_dims(a, axis):
    a = array(a, copy=False)
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    ndim = a.ndim + len(axes)
    axes = _axes(axes, ndim)
    rest = iter(a.shape)
    return a.reshape([1 if i in axes else next(rest) for i in range(ndim)])


def _at_least(arrays, grow):
    results = [grow(array(a, copy=False)) for a in arrays]
    return results[0] if len(results) == 1 else results


def atleast_1d(*arrays):
    return _at_least(arrays, lambda a: a.reshape(1) if a.ndim == 0 else a)


def atleast_2d(*arrays):
    return _at_least(arrays, lambda a: a.reshape(1, 1) if a.ndim == 0 else a[None, :] if a.ndim == 1 else a)


def atleast_3d(*arrays):
    return _at_least(arrays, lambda a: a.reshape(1, 1, 1) if a.ndim == 0 else a[None, :, None] if a.ndim == 1 else
                     a[:, :, None] if a.ndim == 2 else a)


def shape(a):
    return array(a, copy=False).shape


def size(a, axis=None):
    a = array(a, copy=False)
    return a.size if axis is None else a.shape[_axis(axis, a.ndim)]


def ndim(a):
    return array(a, copy=False).ndim


def _words(shape):
    return '(' + ','.join(str(n) for n in shape) + (',)' if len(shape) == 1 else ')')


def broadcast_to(array_, shape, subok=False):
    a = array(array_, copy=False)
    shape = (shape,) if isinstance(shape, int) else tuple(_index(n) for n in shape)
    for n in shape:
        if n < 0:
            raise ValueError('all elements of broadcast shape must be non-negative')
    if not shape and a.shape:
        raise ValueError('cannot broadcast a non-scalar to a scalar array')
    extra = len(shape) - a.ndim
    if extra < 0:
        raise ValueError("input operand has more dimensions than allowed by the axis remapping")
    strides = [0] * extra
    for n, s, wanted in zip(a.shape, a.strides, shape[extra:]):
        if n != wanted and n != 1:
            raise ValueError("operands could not be broadcast together with remapped shapes [original->remapped]: "
                             f"{_words(a.shape)}  and requested shape {_words(shape)}")
        strides.append(s if n == wanted and n != 1 else 0)
    return _numpy._as_strided(a, shape, strides, False)


def broadcast_shapes(*shapes):
    shapes = [(s,) if isinstance(s, int) else tuple(s) for s in shapes]
    if any(n < 0 for s in shapes for n in s):
        raise ValueError("negative dimensions are not allowed")
    width = max([len(s) for s in shapes], default=0)
    result = [1] * width
    for number, s in enumerate(shapes):
        for i, n in enumerate(s, width - len(s)):
            if n != 1 and result[i] != 1 and result[i] != n:
                first = [k for k, other in enumerate(shapes) if len(other) >= width - i and
                         other[i - width] == result[i]][0]
                raise ValueError("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg "
                                 f"{first} with shape {shapes[first]} and arg {number} with shape {s}.")
            result[i] = n if result[i] == 1 else result[i]
    return tuple(result)


def broadcast_arrays(*args, subok=False):
    arrays = [array(a, copy=False) for a in args]
    shape = broadcast_shapes(*[a.shape for a in arrays])
    if all(a.shape == shape for a in arrays):
        return arrays
    views = []
    for a in arrays:
        view = broadcast_to(a, shape)
        view = _numpy._as_strided(a, view.shape, view.strides, True)
        views.append(view)
    return views


class broadcast:
    """Iterates over tuples of elements of arrays that are broadcast together."""

    def __init__(self, *arrays):
        self._arrays = broadcast_arrays(*arrays)
        self.shape = self._arrays[0].shape
        self.nd = self.ndim = len(self.shape)
        self.numiter = len(arrays)
        self.size = self._arrays[0].size
        self.index = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.index >= self.size:
            raise StopIteration
        self.index += 1
        return tuple(a.flat[self.index - 1] for a in self._arrays)

    def reset(self):
        self.index = 0

    def __sizeof__(self):
        return 528    # without what lies in front of it, which NumPy's has not


def _common(arrays):
    kind = arrays[0].dtype
    for a in arrays[1:]:
        kind = _numpy.promote_types(kind, a.dtype)
    return kind


def concatenate(arrays, axis=0, out=None, *, dtype=None, casting='same_kind'):
    if isinstance(arrays, ndarray) and arrays.ndim == 0 or not hasattr(arrays, '__iter__'):
        raise TypeError("The first input argument needs to be a sequence")
    arrays = [array(a, copy=False) for a in arrays]
    if not arrays:
        raise ValueError("need at least one array to concatenate")
    if axis is None:
        arrays, axis = [a.ravel() for a in arrays], 0
    ndim = arrays[0].ndim
    if ndim == 0:
        raise ValueError("zero-dimensional arrays cannot be concatenated")
    axis = _axis(_index(axis), ndim)
    shape = list(arrays[0].shape)
    shape[axis] = 0
    for i, a in enumerate(arrays):
        if a.ndim != ndim:
            raise ValueError("all the input arrays must have same number of dimensions, but the array at index 0 has "
                             f"{ndim} dimension(s) and the array at index {i} has {a.ndim} dimension(s)")
        for x in range(ndim):
            if x != axis and a.shape[x] != shape[x]:
                raise ValueError("all the input array dimensions except for the concatenation axis must match exactly, "
                                 f"but along dimension {x}, the array at index 0 has size {shape[x]} and the "
                                 f"array at index {i} has size {a.shape[x]}")
        shape[axis] += a.shape[axis]
    if out is None:
        kind = _common(arrays) if dtype is None else _numpy.dtype(dtype)
        if dtype is not None:
            from numpy import can_cast
            for a in arrays:
                if not can_cast(a.dtype, kind, casting):
                    raise TypeError(f"Cannot cast array data from {a.dtype!r} to {kind!r} according to the rule '{casting}'")
        out = _numpy._filled_like_all(arrays, tuple(shape), kind)
    elif list(out.shape) != shape:
        raise ValueError("Output array is the wrong shape")
    at = 0
    lead = (slice(None),) * axis
    for a in arrays:
        n = a.shape[axis]
        out[lead + (slice(at, at + n),)] = a
        at += n
    return out


def _sequence(arrays):
    if not isinstance(arrays, (list, tuple, ndarray)) and not hasattr(arrays, '__getitem__'):
        raise TypeError('arrays to stack must be passed as a "sequence" type such as list or tuple.')
    return arrays


def stack(arrays, axis=0, out=None, *, dtype=None, casting='same_kind'):
    arrays = [array(a, copy=False) for a in _sequence(arrays)]
    if not arrays:
        raise ValueError("need at least one array to stack")
    if len({a.shape for a in arrays}) != 1:
        raise ValueError("all input arrays must have the same shape")
    axis = _axis(axis, arrays[0].ndim + 1)
    index = (slice(None),) * axis + (None,)
    return concatenate([a[index] for a in arrays], axis, out, dtype=dtype, casting=casting)


def vstack(tup, *, dtype=None, casting='same_kind'):
    arrays = atleast_2d(*_sequence(tup))
    return concatenate(arrays if isinstance(arrays, list) else [arrays], 0, dtype=dtype, casting=casting)


row_stack = vstack


def hstack(tup, *, dtype=None, casting='same_kind'):
    arrays = atleast_1d(*_sequence(tup))
    arrays = arrays if isinstance(arrays, list) else [arrays]
    return concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1, dtype=dtype, casting=casting)


def dstack(tup):
    arrays = atleast_3d(*_sequence(tup))
    return concatenate(arrays if isinstance(arrays, list) else [arrays], 2)


def column_stack(tup):
    arrays = [array(a, copy=False) for a in _sequence(tup)]
    return concatenate([array(a, copy=False, ndmin=2).T if a.ndim < 2 else a for a in arrays], 1)


def _block_depth(x):
    return 1 + _block_depth(x[0]) if isinstance(x, list) else 0


def _block_ndim(x):
    return max(map(_block_ndim, x)) if isinstance(x, list) else array(x, copy=False).ndim


def _block_join(x, axis, ndim):
    if isinstance(x, list):
        return concatenate([_block_join(y, axis + 1, ndim) for y in x], axis)
    return array(x, copy=False, ndmin=ndim)


def block(arrays):
    levels = _block_depth(arrays)
    return _block_join(arrays, -levels, max(levels, _block_ndim(arrays))).copy()


def append(arr, values, axis=None):
    arr = array(arr, copy=False)
    if axis is None:
        arr = arr.ravel() if arr.ndim != 1 else arr
        values, axis = ravel(values), 0
    return concatenate((arr, values), axis)


def array_split(ary, indices_or_sections, axis=0):
    a = ary if isinstance(ary, ndarray) else array(ary)
    n = a.shape[axis]
    if hasattr(indices_or_sections, '__len__'):
        points = [0] + list(indices_or_sections) + [n]
    else:
        sections = int(indices_or_sections)
        if sections <= 0:
            raise ValueError('number sections must be larger than 0.')
        each, extras = divmod(n, sections)
        points = [0]
        for i in range(sections):
            points.append(points[-1] + each + (i < extras))
    # NumPy moves the axis to the front and back: the parts' order of axes in memory does not change.
    turned = swapaxes(a, axis, 0)
    return [swapaxes(turned[points[i]:points[i + 1]], axis, 0) for i in range(len(points) - 1)]


def split(ary, indices_or_sections, axis=0):
    if not hasattr(indices_or_sections, '__len__') and array(ary, copy=False).shape[axis] % indices_or_sections:
        raise ValueError('array split does not result in an equal division')
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    if ndim(ary) == 0:
        raise ValueError('hsplit only works on arrays of 1 or more dimensions')
    return split(ary, indices_or_sections, 0 if ndim(ary) == 1 else 1)


def vsplit(ary, indices_or_sections):
    if ndim(ary) < 2:
        raise ValueError('vsplit only works on arrays of 2 or more dimensions')
    return split(ary, indices_or_sections, 0)


def dsplit(ary, indices_or_sections):
    if ndim(ary) < 3:
        raise ValueError('dsplit only works on arrays of 3 or more dimensions')
    return split(ary, indices_or_sections, 2)


def flip(m, axis=None):
    m = array(m, copy=False)
    axes = range(m.ndim) if axis is None else _axes(axis, m.ndim)
    return m[tuple(slice(None, None, -1) if i in axes else slice(None) for i in range(m.ndim))]


def flipud(m):
    m = array(m, copy=False)
    if m.ndim < 1:
        raise ValueError("Input must be >= 1-d.")
    return m[::-1, ...]


def fliplr(m):
    m = array(m, copy=False)
    if m.ndim < 2:
        raise ValueError("Input must be >= 2-d.")
    return m[:, ::-1]


def rot90(m, k=1, axes=(0, 1)):
    m = array(m, copy=False)
    axes = tuple(axes)
    if len(axes) != 2:
        raise ValueError("len(axes) must be 2.")
    if axes[0] == axes[1] or _operator.abs(axes[0] - axes[1]) == m.ndim:
        raise ValueError("Axes must be different.")
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return flip(flip(m, axes[0]), axes[1])
    order = list(range(m.ndim))
    order[axes[0]], order[axes[1]] = order[axes[1]], order[axes[0]]
    return flip(m, axes[1]).transpose(order) if k == 1 else flip(m.transpose(order), axes[1])


def roll(a, shift, axis=None):
    a = array(a, copy=False)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    shifts = shift if isinstance(shift, (tuple, list)) else (shift,)
    if len(axes) > 1 and len(shifts) == 1:
        shifts = tuple(shifts) * len(axes)
    elif len(shifts) > 1 and len(axes) == 1:
        axes = tuple(axes) * len(shifts)
    totals = {}
    for s, x in zip(shifts, axes):
        x = _axis(x, a.ndim)
        totals[x] = totals.get(x, 0) + int(s)
    from numpy import empty_like
    result = empty_like(a)
    places = [((), ())]
    for x, n in enumerate(a.shape):
        offset = totals.get(x, 0) % n if n else 0
        parts = [(slice(None), slice(None))] if not offset else \
            [(slice(None, -offset), slice(offset, None)), (slice(-offset, None), slice(None, offset))]
        places = [(source + (s,), target + (t,)) for source, target in places for s, t in parts]
    for source, target in places:
        result[target] = a[source]
    return result


def tile(A, reps):
    reps = tuple(reps) if hasattr(reps, '__iter__') else (reps,)
    if all(x == 1 for x in reps) and isinstance(A, ndarray):
        return array(A, copy=True, ndmin=len(reps))
    c = array(A, copy=False, ndmin=len(reps))
    reps = (1,) * (c.ndim - len(reps)) + reps
    shape = tuple(n * t for n, t in zip(c.shape, reps))
    n = c.size
    if n > 0:
        for extent, times in zip(c.shape, reps):
            if times != 1:
                c = repeat(c.reshape(-1, n), times, 0)
            n //= extent
    return c.reshape(shape)


def resize(a, new_shape):
    new_shape = (new_shape,) if isinstance(new_shape, int) else tuple(new_shape)
    a = ravel(a)
    total = 1
    for n in new_shape:
        total *= n
        if n < 0:
            raise ValueError('all elements of `new_shape` must be non-negative')
    if a.size == 0 or total == 0:
        from numpy import zeros_like
        return zeros_like(a, shape=new_shape)
    return concatenate((a,) * -(-total // a.size))[:total].reshape(new_shape)


def insert(arr, obj, values, axis=None):
    arr = array(arr, copy=False)
    if axis is None:
        arr, axis = arr.ravel(), arr.ndim - 1 if arr.ndim == 1 else 0
    elif arr.ndim == 0:
        raise AxisError(f"axis {axis} is out of bounds for array of dimension 0")
    else:
        axis = _axis(axis, arr.ndim)
    n = arr.shape[axis]
    shape = list(arr.shape)
    lead = (slice(None),) * axis
    from numpy import empty, arange, ones
    if isinstance(obj, slice):
        indices = arange(*obj.indices(n), dtype=int64)
    else:
        indices = array(obj)
        if indices.dtype == bool:
            from warnings import warn
            warn("in the future insert will treat boolean arrays and array-likes as a boolean index instead of casting it to "
                 "integer", FutureWarning, stacklevel=2)
            indices = indices.astype(int64)
        elif indices.ndim > 1:
            raise ValueError("index array argument obj to insert must be one dimensional or scalar")
    if indices.size == 1:
        index = indices.item()
        if not -n <= index <= n:
            raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {n}")
        index += n if index < 0 else 0
        values = array(values, copy=False, ndmin=arr.ndim, dtype=arr.dtype)
        if indices.ndim == 0:
            values = moveaxis(values, 0, axis)
        count = values.shape[axis]
        shape[axis] += count
        new = empty(shape, arr.dtype, 'F' if arr._flag_bits & 3 == 2 else 'C')
        new[lead + (slice(None, index),)] = arr[lead + (slice(None, index),)]
        new[lead + (slice(index, index + count),)] = values
        new[lead + (slice(index + count, None),)] = arr[lead + (slice(index, None),)]
        return new
    if indices.size == 0:
        indices = indices.astype(int64)
    indices = array(indices)
    indices[indices < 0] += n
    order = indices.argsort(kind='mergesort')
    indices[order] += arange(len(indices))
    shape[axis] += len(indices)
    kept = ones(shape[axis], bool)
    kept[indices] = False
    new = empty(shape, arr.dtype, 'F' if arr._flag_bits & 3 == 2 else 'C')
    new[lead + (indices,)] = values
    new[lead + (kept,)] = arr
    return new


def delete(arr, obj, axis=None):
    arr = array(arr, copy=False)
    if axis is None:
        arr, axis = arr.ravel(), 0
    else:
        axis = _axis(axis, arr.ndim)
    n = arr.shape[axis]
    lead = (slice(None),) * axis
    from numpy import ones
    single = False
    if isinstance(obj, slice):
        gone, single = list(range(*obj.indices(n))), True
    elif isinstance(obj, int) and not isinstance(obj, bool) or isinstance(obj, _numpy.integer):
        if not -n <= obj < n:
            raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {n}")
        gone, single = [obj], True
    else:
        obj = array(obj)
        if obj.dtype == bool:
            if obj.shape != (n,):
                raise ValueError(f"boolean array argument obj to delete must be one dimensional and match the axis length of {n}")
            gone = obj.nonzero()[0].tolist()
        elif obj.size and obj.dtype.kind not in 'iu':
            raise IndexError("arrays used as indices must be of integer (or boolean) type")
        else:
            gone = obj.ravel().tolist()
            single = len(gone) == 1
            wrong = [i for i in gone if not -n <= i < n]
            if wrong:   # one index is looked for in the array, more of them in a mask of its axis
                raise IndexError(f"index {wrong[0]} is out of bounds for axis {axis if single else 0} with size {n}")
    if not gone:
        return arr.copy('F' if arr._flag_bits & 3 == 2 else 'C')
    kept = ones(n, bool)
    for i in gone:
        kept[i] = False
    result = arr[lead + (kept,)]
    if not single:
        return result
    from numpy import empty
    new = empty(result.shape, arr.dtype, 'F' if arr._flag_bits & 3 == 2 else 'C')
    new[...] = result
    return new


def trim_zeros(filt, trim='fb'):
    first, last = 0, len(filt)
    trim = trim.upper()
    if 'F' in trim:
        while first < last and filt[first] == 0:
            first += 1
    if 'B' in trim:
        while last > first and filt[last - 1] == 0:
            last -= 1
    return filt[first:last]
