"""Methods of ufunc objects that are written in Python: outer, at, reduceat."""
from _numpy import array, ndarray


def outer(function, a, b, **settings):
    if function.nin != 2:
        raise ValueError("outer product only supported for binary functions")
    a, b = array(a, copy=False), array(b, copy=False)
    return function(a.reshape(a.shape + (1,) * b.ndim), b, **settings)


def at(function, a, indices, b=None):
    """One element after the other, so that indices that occur twice count twice."""
    if not isinstance(a, ndarray):
        raise TypeError("first operand must be array")
    if function.nout > 1:
        raise ValueError("Only single output ufuncs supported at this time")
    if function.nin == 2 and b is None:
        raise ValueError("second operand needed for ufunc")
    if function.nin == 1 and b is not None:
        raise ValueError("second operand provided when ufunc is unary")
    places = array(range(a.size), 'int64').reshape(a.shape)[indices]
    places = array(places, copy=False)
    flat = a.reshape(-1) if a.flags.c_contiguous else a.flat
    if function.nin == 1:
        for place in places.ravel().tolist():
            flat[place] = function(flat[place])
        return
    from numpy import broadcast_to
    values = broadcast_to(b, places.shape).ravel()
    for place, value in zip(places.ravel().tolist(), values):
        result = function(a.dtype.type(flat[place]), value)
        flat[place] = result


def reduceat(function, a, indices, axis=0, dtype=None, out=None):
    from numpy import stack
    a = array(a, copy=False)
    indices = array(indices, copy=False).tolist()
    n = a.shape[axis]
    lead = (slice(None),) * (axis % a.ndim)
    parts = []
    for i, start in enumerate(indices):
        if not 0 <= start < n:
            raise IndexError(f"index {start} out-of-bounds in {function.__name__}.reduceat [0, {n})")
        stop = indices[i + 1] if i + 1 < len(indices) else n
        stop = stop if stop > start else start + 1
        if a.ndim == 1 and a.dtype.kind in 'fc' and function.nin == 2 and stop == start + 1:
            parts.append(array(a[start], dtype) if dtype is not None else a[start])
            continue
        if a.ndim == 1 and a.dtype.kind in 'fc' and stop > start + 1:
            # The first element is the start value; the others are added to it, in pairs.
            parts.append(function.reduce(a[start + 1:stop], 0, dtype, initial=a[start], _piecewise=True))
            continue
        # Sums start from a negative zero, so that negative zeros alone stay one.
        zeros = {'f': -0.0, 'c': complex(-0.0, -0.0)}
        settings = {'initial': zeros[a.dtype.kind]} if function.__name__ == 'add' and a.dtype.kind in zeros else {}
        parts.append(function.reduce(a[lead + (slice(start, stop),)], axis, dtype, _piecewise=True, **settings))
    if a.dtype.kind == 'O':
        parts = [array(x, object) for x in parts]
    result = stack(parts, axis) if parts else a[lead + (slice(0, 0),)].copy()
    if out is None:
        return result
    out[...] = result
    return out
