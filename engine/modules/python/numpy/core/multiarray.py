"""How arrays, their types and their scalars are taken apart for pickle, and made again."""
import _numpy


def _reconstruct(subtype, shape, dtype):
    if subtype is not _numpy.ndarray:
        raise NotImplementedError("Heapscope cannot make arrays of other classes than numpy.ndarray from a pickle")
    return _numpy._filled(shape, None, _type(dtype), False)


def scalar(dtype, obj=None):
    if dtype.kind == 'O':
        return obj
    return _numpy._frombuffer(bytes(obj), dtype, 1, 0)[0]


def _type(name):
    return name.decode() if isinstance(name, bytes) else name


def _take_apart(a):
    fortran = a._flag_bits & 3 == 2
    if a.dtype.kind == 'O':
        elements = (a.T if fortran else a).ravel().tolist()
    else:
        elements = (a.T if fortran else a).tobytes()
    return _reconstruct, (_numpy.ndarray, (0,), b'b'), (1, a.shape, a.dtype, fortran, elements)


def _take_apart_for(a, protocol):
    if protocol < 5 or a.dtype.kind == 'O' or not a._flag_bits & 3:
        return _take_apart(a)
    from numpy.core.numeric import _frombuffer
    order = 'C' if a._flag_bits & 1 else 'F'
    kind = bytearray if a.flags.writeable else bytes
    return _frombuffer, (kind((a if order == 'C' else a.T).tobytes()), a.dtype, a.shape, order)


def _restore(a, state):
    version, shape, dtype, fortran, elements = state if len(state) == 5 else (0, *state)
    if version not in (0, 1):
        raise ValueError(f"can't handle version {version} of numpy.ndarray pickle")
    if dtype.kind == 'O':
        flat = _numpy._filled((len(elements),), None, dtype, False)
        for i, element in enumerate(elements):
            flat[i] = element
    else:
        flat = _numpy._frombuffer(elements, dtype, -1, 0).copy() if elements else _numpy._filled((0,), None, dtype, False)
    size = 1
    for n in shape:
        size *= n
    if flat.size != size:
        raise ValueError("buffer size does not match array size")
    if not size:   # with strides as if there were elements
        strides, step = [], dtype.itemsize
        for n in reversed(shape):
            strides.insert(0, step)
            step *= n or 1
        _numpy._become(a, _numpy._filled(shape, None, dtype, False))
        return _numpy._set_window(a, shape, tuple(strides))
    full = flat.reshape(shape, order='F' if fortran else 'C')
    _numpy._become(a, full if full is flat else full.copy('F' if fortran else 'C'))


def _take_type_apart(dtype):
    kind = dtype.kind
    size = dtype.itemsize // 4 if kind == 'U' else dtype.itemsize
    order = '|' if kind in 'bOS' or size == 1 and kind != 'U' else '<'
    room = (dtype.itemsize, dtype.alignment) if kind in 'US' else (-1, -1)
    return _numpy.dtype, (f"{kind}{size}", False, True), (3, order, None, None, None, *room, {'O': 63, 'U': 8}.get(kind, 0))


def _restore_type(dtype, state):
    if state[1] == '>' or state[3] is not None:
        raise NotImplementedError("Heapscope supports the machine's own byte order and no types with fields")


def _take_scalar_apart(x):
    return scalar, (x.dtype, x.tobytes())
