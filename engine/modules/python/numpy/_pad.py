"""np.pad: an array inside of a larger one, whose margins are filled in a way that is chosen."""
import _numpy
from numpy import _methods
from numpy._shapes import broadcast_to

_SETTINGS = {'empty': (), 'edge': (), 'wrap': (), 'constant': ('constant_values',), 'linear_ramp': ('end_values',),
             'maximum': ('stat_length',), 'mean': ('stat_length',), 'median': ('stat_length',), 'minimum': ('stat_length',),
             'reflect': ('reflect_type',), 'symmetric': ('reflect_type',)}


def _pairs(value, ndim):
    """One value, two for every axis, or two of each axis, as two of each axis."""
    return [tuple(row) for row in broadcast_to(value, (ndim, 2))]


def _statistic(mode, part, axis):
    if mode == 'median':
        from numpy import median
        made = median(part, axis, keepdims=True)
    else:
        made = getattr(_methods, {'maximum': 'max', 'minimum': 'min', 'mean': 'mean'}[mode])(part, axis, keepdims=True)
    return _numpy.rint(made) if part.dtype.kind in 'iu' and mode in ('mean', 'median') else made


def _mirror(result, lead, start, stop, mode, odd):
    """Fills the places before start and after stop with what stands on the other side of an edge, as often as it takes."""
    edge, size = mode == 'symmetric', result.shape[len(lead)]
    while start > 0 or stop < size:
        n = stop - start - (not edge)    # how many elements can be turned over at once
        if n == 0:    # there is one element only
            result[lead + (slice(0, start),)] = result[lead + (slice(stop, None),)] = result[lead + (slice(start, stop),)]
            return
        left, right = min(start, n), min(size - stop, n)
        if left:
            first = start + (not edge)
            turned = result[lead + (slice(first, first + left),)][lead + (slice(None, None, -1),)]
            result[lead + (slice(start - left, start),)] = \
                2 * result[lead + (slice(start, start + 1),)] - turned if odd else turned
        start -= left
        if right:
            last = stop - (not edge)
            turned = result[lead + (slice(last - right, last),)][lead + (slice(None, None, -1),)]
            result[lead + (slice(stop, stop + right),)] = 2 * result[lead + (slice(stop - 1, stop),)] - turned if odd else turned
        stop += right


def pad(array, pad_width, mode='constant', **settings):
    a = _numpy.array(array, copy=False)
    widths = _numpy.array(pad_width)
    if widths.dtype.kind != 'i':
        raise TypeError('`pad_width` must be of integral type.')
    widths = [(int(before), int(after)) for before, after in _pairs(widths, a.ndim)]
    if any(w < 0 for pair in widths for w in pair):
        raise ValueError("index can't contain negative values")
    from numpy import empty, linspace, ndindex, zeros
    shape = tuple(n + before + after for n, (before, after) in zip(a.shape, widths))
    inner = tuple(slice(before, before + n) for n, (before, after) in zip(a.shape, widths))
    if callable(mode):
        result = zeros(shape, a.dtype)
        result[inner] = a
        for axis in range(a.ndim):
            view = result.swapaxes(axis, -1)
            for place in ndindex(view.shape[:-1]):
                mode(view[place], widths[axis], axis, settings)
        return result
    if mode not in _SETTINGS:
        raise ValueError(f"mode '{mode}' is not supported")
    unknown = set(settings) - set(_SETTINGS[mode])
    if unknown:
        raise ValueError(f"unsupported keyword arguments for mode '{mode}': {unknown}")
    result = empty(shape, a.dtype, 'F' if a._flag_bits & 3 == 2 else 'C')
    result[inner] = a
    if mode == 'empty':
        return result
    if a.size == 0 and mode != 'constant':
        for axis, pair in enumerate(widths):
            if a.shape[axis] == 0 and any(pair):
                raise ValueError(f"can't extend empty axis {axis} using modes other than 'constant' or 'empty'")
        return result
    values = settings.get({'constant': 'constant_values', 'linear_ramp': 'end_values'}.get(mode), 0)
    values = _pairs(_numpy.array(values), a.ndim)
    lengths = settings.get('stat_length')
    lengths = [(None, None)] * a.ndim if lengths is None else _pairs(lengths, a.ndim)
    for axis, (before, after) in enumerate(widths):
        n = a.shape[axis]
        lead = (slice(None),) * axis
        left, right = lead + (slice(0, before),), lead + (slice(before + n, None),)
        if mode == 'constant':
            result[left], result[right] = values[axis]
        elif mode == 'edge':
            result[left] = result[lead + (slice(before, before + 1),)]
            result[right] = result[lead + (slice(before + n - 1, before + n),)]
        elif mode == 'linear_ramp':
            edges = result[lead + (before,)], result[lead + (before + n - 1,)]
            for side, count, edge, end in zip((left, right), (before, after), edges, values[axis]):
                ramp = linspace(end, edge, count, endpoint=False, dtype=a.dtype, axis=axis)
                result[side] = ramp if side is left else ramp[lead + (slice(None, None, -1),)]
        elif mode in ('reflect', 'symmetric'):
            _mirror(result, lead, before, before + n, mode, settings.get('reflect_type', 'even') == 'odd')
        elif mode == 'wrap':
            for i in list(range(-before, 0)) + list(range(n, n + after)):
                result[lead + (before + i,)] = result[lead + (before + i % n,)]
        else:
            first, last = [n if length is None else min(int(length), n) for length in lengths[axis]]
            made = (_statistic(mode, result[lead + (slice(before, before + first),)], axis),
                    _statistic(mode, result[lead + (slice(before + n - last, before + n),)], axis))
            result[left], result[right] = made
    return result
