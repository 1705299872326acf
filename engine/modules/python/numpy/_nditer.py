"""nditer: the elements of arrays side by side, in the order of memory or in one that is asked for."""
from _numpy import _as_strided, array
from numpy._shapes import broadcast_arrays

_FLAGS = {'multi_index', 'c_index', 'f_index', 'external_loop', 'zerosize_ok', 'refs_ok', 'buffered', 'copy_if_overlap',
          'delay_bufalloc', 'grow_inner', 'common_dtype', 'reduce_ok', 'ranged'}
_REFUSED = {'buffered', 'common_dtype', 'reduce_ok', 'ranged', 'delay_bufalloc', 'grow_inner'}


def _sorted_axes(shape, strides):
    """Axes from the inside out: smaller strides first; where operands disagree, later axes."""
    order = list(range(len(shape) - 1, -1, -1))
    for outer in range(1, len(order)):
        moved, place = order[outer], outer
        for inner in range(outer - 1, -1, -1):
            pairs = [(abs(s[moved]), abs(s[order[inner]])) for s in strides
                     if shape[moved] != 1 and shape[order[inner]] != 1 and s[moved] and s[order[inner]]]
            if not pairs:
                continue
            if any(b <= a for a, b in pairs):
                break
            place = inner
        order.insert(place, order.pop(outer))
    return order


class nditer:
    __module__ = 'numpy'

    def __init__(self, op, flags=(), op_flags=None, op_dtypes=None, order='K', casting='safe', op_axes=None, itershape=None,
                 buffersize=0):
        for flag in flags:
            if flag not in _FLAGS:
                raise ValueError(f'Unexpected iterator global flag "{flag}"')
        if op_dtypes is not None or op_axes is not None or itershape is not None or _REFUSED & set(flags):
            raise NotImplementedError("Heapscope supports numpy.nditer without buffers, other types and axes")
        given = list(op) if isinstance(op, (tuple, list)) else [op]
        arrays = [x if x is None else array(x, copy=False) for x in given]
        there = [a for a in arrays if a is not None]
        if not there:
            raise ValueError("At least one iterator operand must be non-NULL")
        ways = list(op_flags or ())
        ways = [ways] * len(arrays) if all(isinstance(way, str) for way in ways) else ways
        if len(there) < len(arrays):    # the others are made here, to be written to
            from numpy import broadcast_shapes, empty, result_type
            if not op_flags:
                ways = [['readonly'] if a is not None else ['writeonly', 'allocate'] for a in arrays]
            shape, kind = broadcast_shapes(*[a.shape for a in there]), result_type(*there)
            arrays = [empty(shape, kind, 'F' if order == 'F' else 'C') if a is None else a for a in arrays]
        try:
            self.operands = tuple(arrays)
            spread = broadcast_arrays(*arrays)
        except ValueError:
            shapes = "".join("(" + ",".join(map(str, a.shape)) + ("," if a.ndim == 1 else "") + ") " for a in arrays)
            raise ValueError("operands could not be broadcast together with shapes " + shapes) from None
        self._writeable = ['readwrite' in way or 'writeonly' in way for way in ways] or [False] * len(arrays)
        self._flags = set(flags)
        self._shape = spread[0].shape
        self.itersize = spread[0].size
        self.nop = len(arrays)
        if not self.itersize and 'zerosize_ok' not in flags:
            raise ValueError("Iteration of zero-sized operands is not enabled")
        ndim = len(self._shape)
        strides = [a.strides for a in spread]
        self._order = list(range(ndim)) if order == 'F' else list(range(ndim - 1, -1, -1)) if order == 'C' else \
            _sorted_axes(self._shape, strides)
        self._turned = [order == 'K' and all(s[x] <= 0 for s in strides) and any(s[x] for s in strides) for x in range(ndim)]
        starts = [slice(None, None, -1) if turned else slice(None) for turned in self._turned]
        self._arrays = [(a if w else x)[tuple(starts) + (...,)] for a, x, w in zip(arrays, spread, self._writeable)] if ndim else \
            [a[...] for a in arrays]
        self._run = self._chunk() if 'external_loop' in flags else 1
        self.has_multi_index = 'multi_index' in flags
        self.has_index = 'c_index' in flags or 'f_index' in flags
        self.reset()

    def _chunk(self):
        """How many elements one step walks along."""
        run, axes = 1, [x for x in self._order if self._shape[x] != 1]
        for i, x in enumerate(axes):
            if i and any(a.strides[x] != a.strides[axes[0]] * run for a in self._arrays):
                break
            run *= self._shape[x]
        return run

    def __sizeof__(self):
        return 128    # without what lies in front of it, which NumPy's has not

    def reset(self):
        self.iterindex = 0
        self._begun = False

    @property
    def finished(self):
        return self.iterindex >= self.itersize

    @property
    def ndim(self):
        if self.has_multi_index or self.has_index:
            return len(self._shape)
        count, rest = 0, [x for x in self._order if self._shape[x] != 1]
        for i, x in enumerate(rest):
            count += not i or any(a.strides[x] != a.strides[rest[i - 1]] * self._shape[rest[i - 1]] for a in self._arrays)
        return count or 1

    @property
    def shape(self):
        if self.finished:
            raise ValueError("Iterator is past the end")
        return self._shape if self.has_multi_index else (self.itersize,)

    @property
    def dtypes(self):
        return tuple(a.dtype for a in self.operands)

    def _place(self):
        """The index of the current element, as the walk sees it."""
        place, rest = [0] * len(self._shape), self.iterindex
        for x in self._order:
            rest, place[x] = divmod(rest, self._shape[x])
        return place

    @property
    def multi_index(self):
        if not self.has_multi_index:
            raise ValueError("Iterator is not tracking a multi-index")
        return tuple(n - 1 - i if turned else i for i, n, turned in zip(self._place(), self._shape, self._turned))

    @property
    def index(self):
        if not self.has_index:
            raise ValueError("Iterator does not have an index")
        place = [n - 1 - i if turned else i for i, n, turned in zip(self._place(), self._shape, self._turned)]
        result, step = 0, 1
        for x in range(len(place)) if 'f_index' in self._flags else range(len(place) - 1, -1, -1):
            result += place[x] * step
            step *= self._shape[x]
        return result

    def __getitem__(self, number):
        if self.finished:
            raise ValueError("Iterator is past the end")
        if not -self.nop <= number < self.nop:
            raise IndexError(f"Iterator operand index {number} is out of bounds")
        a = self._arrays[number]
        element = a[tuple(self._place()) + (...,)]
        axes = [x for x in self._order if self._shape[x] != 1]
        shape, steps = ((self._run,), (a.strides[axes[0]] if axes else a.itemsize,)) if 'external_loop' in self._flags else ((), ())
        return _as_strided(element, shape, steps, bool(self._writeable[number]))

    def __setitem__(self, number, value):
        self[number][...] = value

    @property
    def value(self):
        return self[0] if self.nop == 1 else tuple(self[i] for i in range(self.nop))

    def iternext(self):
        self._begun = True
        self.iterindex += self._run
        return not self.finished

    def __len__(self):
        return self.nop

    def __iter__(self):
        return self

    def __next__(self):
        if self._begun:
            self.iternext()
        if self.finished:
            raise StopIteration
        self._begun = True
        return self.value

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def close(self):
        pass
