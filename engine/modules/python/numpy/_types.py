"""What can be known about types: limits, casts, hierarchies; how floating point errors are treated."""
import _numpy
from _layouts import lay_out as _lay_out
from _numpy import array, ndarray, dtype, generic, float64


class flexible(generic):
    __slots__ = ()


class character(flexible):
    __slots__ = ()


def _own_methods(kind):
    """Gives a class of text what arrays' other elements have."""
    def through_array(name):
        return property(lambda self: getattr(array(self), name))
    for name in ('dtype', 'shape', 'ndim', 'size', 'strides', 'itemsize', 'nbytes'):
        setattr(kind, name, through_array(name))
    return kind


@_own_methods
class str_(str, character):
    __slots__ = ()
    __module__ = 'numpy'

    def item(self):
        return str(self)

    tolist = item
    __repr__ = str.__repr__
    __str__ = str.__str__
    __hash__ = str.__hash__
    __format__ = str.__format__

    def __sizeof__(self):
        wide = max(map(ord, self), default=0)
        return 80 + (len(self) + 1) * (1 if wide < 256 else 2 if wide < 65536 else 4)


@_own_methods
class bytes_(bytes, character):
    __slots__ = ()
    __module__ = 'numpy'

    def __new__(cls, value=b'', *settings):
        if isinstance(value, str) and not settings:
            value = value.encode('ascii')
        return bytes.__new__(cls, value, *settings)

    def item(self):
        return bytes(self)

    tolist = item
    __repr__ = bytes.__repr__
    __str__ = bytes.__str__
    __hash__ = bytes.__hash__
    __format__ = object.__format__

    def __sizeof__(self):
        return 40 + 2 * len(self)


_lay_out(str_, 96, False)
_lay_out(bytes_, 40, False)
for _kind in (flexible, character):
    _kind.__module__ = 'numpy'
_numpy._set_text_types(str_, bytes_)


class iinfo:
    __module__ = 'numpy'

    def __init__(self, int_type):
        self.dtype = dtype(int_type if isinstance(int_type, (type, str, dtype)) else type(int_type))
        self.kind = self.dtype.kind
        self.bits = self.dtype.itemsize * 8
        self.key = f"{self.kind}{self.bits}"
        if self.kind not in 'iu':
            raise ValueError(f"Invalid integer data type {self.kind!r}.")
        self.min = -(1 << self.bits - 1) if self.kind == 'i' else 0
        self.max = (1 << self.bits - (self.kind == 'i')) - 1

    def __repr__(self):
        return f"iinfo(min={self.min}, max={self.max}, dtype={self.dtype})"

    def __str__(self):
        line = '-' * 63
        return f"Machine parameters for {self.dtype}\n{line}\nmin = {self.min}\nmax = {self.max}\n{line}\n"


class finfo:
    __module__ = 'numpy'

    def __init__(self, dtype_):
        self.dtype = dtype(dtype_ if isinstance(dtype_, (type, str, dtype)) else type(dtype_))
        if self.dtype.kind == 'c':
            self.dtype = dtype('f4' if self.dtype.itemsize == 8 else 'f8')
        if self.dtype.kind != 'f':
            raise ValueError(f"data type {self.dtype.type!r} not inexact")
        self.bits = self.dtype.itemsize * 8
        make = self.dtype.type
        self.nmant, top = {16: (10, 15), 32: (23, 127), 64: (52, 1023)}[self.bits]
        self.nexp = self.bits - self.nmant - 1
        self.machep, self.negep = -self.nmant, -self.nmant - 1
        self.maxexp, self.minexp, self.iexp = top + 1, 1 - top, self.nexp
        self.precision = {16: 3, 32: 6, 64: 15}[self.bits]
        self.resolution = make(10.0 ** -self.precision)
        self.eps = make(2.0 ** -self.nmant)
        self.epsneg = make(2.0 ** -(self.nmant + 1))
        self.max = make((2.0 - 2.0 ** -self.nmant) * 2.0 ** top)
        self.min = -self.max
        self.tiny = self.smallest_normal = make(2.0 ** (1 - top))
        self.smallest_subnormal = make(2.0 ** (1 - top - self.nmant))

    def __repr__(self):
        low, high = [f"{float(x):.5e}" if self.bits == 16 else str(x) for x in (self.min, self.max)]
        return f"finfo(resolution={self.resolution!s}, min={low}, max={high}, dtype={self.dtype})"

    def __str__(self):
        text = (lambda x: f"{float(x):.5e}") if self.bits == 16 else (lambda x: f"{float(x):.{7 if self.bits == 32 else 16}e}")
        line = "-" * 63
        return (f"Machine parameters for {self.dtype}\n{line}\nprecision = {self.precision:3d}   resolution = "
                f"{text(self.resolution)}\nmachep = {self.machep:6d}   eps =        {text(self.eps)}\nnegep =  {self.negep:6d}   "
                f"epsneg =     {text(self.epsneg)}\nminexp = {self.minexp:6d}   tiny =       {text(self.tiny)}\nmaxexp = "
                f"{self.maxexp:6d}   max =        {text(self.max)}\nnexp =   {self.nexp:6d}   min =        -max\n"
                f"smallest_normal = {text(self.smallest_normal)}   smallest_subnormal = {text(self.smallest_subnormal)}\n{line}\n")


def result_type(*args):
    if not args:
        raise ValueError("at least one array or dtype is required")
    kinds = [x if isinstance(x, ndarray) else _numpy._filled((1,), None, x, False)
             if isinstance(x, (dtype, str, type)) else array(x) for x in args]
    arrays = [x for x in kinds if x.ndim]
    scalars = [x for x in kinds if not x.ndim]
    total = None
    for x in arrays:
        total = x.dtype if total is None else _numpy.promote_types(total, x.dtype)
    if total is None:
        for x in scalars:
            total = x.dtype if total is None else _numpy.promote_types(total, x.dtype)
        return total
    for x in scalars:
        total = _numpy._result_type(_numpy._filled((1,), None, total, False), x)
    return total


def min_scalar_type(a):
    a = array(a, copy=False)
    if a.ndim or a.dtype.kind not in 'iufc':
        return a.dtype
    value = a.item()
    if a.dtype.kind in 'iu':
        for size in (1, 2, 4, 8):
            if 0 <= value < 1 << 8 * size:
                return dtype(f'u{size}')
            if -(1 << 8 * size - 1) <= value < 0:
                return dtype(f'i{size}')
    return _numpy._result_type(_numpy._filled((1,), None, 'c8' if a.dtype.kind == 'c' else 'f2', False), a)


def can_cast(from_, to, casting='safe'):
    to = dtype(to)
    if not isinstance(from_, (dtype, type, str)):
        from_ = array(from_, copy=False)
        if from_.ndim == 0 and from_.dtype.kind in 'biufc' and to.kind in 'biufc' and casting in ('safe', 'same_kind'):
            least = min_scalar_type(from_)
            if least.kind == 'u' and to.kind == 'i' and from_.dtype.kind in 'iu':
                least = dtype(f'i{least.itemsize}') if int(from_) < 1 << 8 * least.itemsize - 1 else least
            from_ = least
        else:
            from_ = from_.dtype
    from_ = dtype(from_)
    if casting not in ('no', 'equiv', 'safe', 'same_kind', 'unsafe'):
        raise ValueError(f"casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got {casting!r})")
    if casting == 'unsafe' or from_ == to:
        return True
    if casting in ('no', 'equiv'):
        return False
    ranks = 'buifcUO'
    if casting == 'same_kind' and ranks.index(from_.kind) <= ranks.index(to.kind):
        return True
    return _numpy.promote_types(from_, to) == to


def find_common_type(array_types, scalar_types):
    kinds = [dtype(x) for x in array_types] or [dtype(x) for x in scalar_types]
    total = kinds[0]
    for kind in kinds[1:]:
        total = _numpy.promote_types(total, kind)
    return total


def common_type(*arrays):
    total = dtype('f2')
    for a in arrays:
        if a.dtype.kind not in 'biufc':
            raise TypeError("can't get common type for non-numeric array")
        total = _numpy.promote_types(total, a.dtype if a.dtype.kind in 'fc' else dtype('f8'))
    return total.type


def issubdtype(arg1, arg2):
    def kind_of(x):
        return x if isinstance(x, type) and issubclass(x, generic) else dtype(x).type
    return issubclass(kind_of(arg1), kind_of(arg2))


def issctype(rep):
    return isinstance(rep, (type, dtype)) and (isinstance(rep, dtype) or issubclass(rep, generic))


def isscalar(element):
    return isinstance(element, (generic, int, float, complex, str, bytes, bool))


def iscomplexobj(x):
    return array(x, copy=False).dtype.kind == 'c'


def isrealobj(x):
    return not iscomplexobj(x)


def iscomplex(x):
    x = array(x, copy=False)
    return (x.imag != 0)[()] if x.dtype.kind == 'c' else _numpy._filled(x.shape, False, bool, False)[()]


def isreal(x):
    return array(array(x, copy=False).imag == 0)[()]


def isneginf(x, out=None):
    return _numpy.logical_and(_numpy.isinf(x), _numpy.signbit(x), out)


def isposinf(x, out=None):
    return _numpy.logical_and(_numpy.isinf(x), _numpy.logical_not(_numpy.signbit(x)), out)


def isfortran(a):
    return a._flag_bits & 3 == 2


def iterable(y):
    try:
        iter(y)
    except TypeError:
        return False
    return True


def real(val):
    return array(val, copy=False).real if not isinstance(val, generic) else val.real


def imag(val):
    return array(val, copy=False).imag if not isinstance(val, generic) else val.imag


def angle(z, deg=False):
    z = array(z, copy=False)
    result = _numpy.arctan2(z.imag, z.real)
    return result * (180 / 3.141592653589793) if deg else result


def real_if_close(a, tol=100):
    a = array(a, copy=False)
    if a.dtype.kind != 'c':
        return a
    limit = finfo(a.dtype).eps * tol if tol > 1 else tol
    return a.real if (_numpy.absolute(a.imag) < limit).all() else a


_MODES = ('ignore', 'warn', 'raise', 'print', 'call', 'log')
_KINDS = ('divide', 'over', 'under', 'invalid')


def geterr():
    bits = _numpy._error_modes()
    return {kind: _MODES[bits >> 3 * i & 7] for i, kind in enumerate(_KINDS)}


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    old = geterr()
    bits = 0
    for i, (kind, given) in enumerate(zip(_KINDS, (divide, over, under, invalid))):
        mode = given or all or old[kind]
        if mode in ('print', 'call', 'log'):
            raise NotImplementedError(f"Heapscope does not support numpy.seterr with {mode!r}")
        bits |= _MODES.index(mode) << 3 * i
    _numpy._error_modes(bits)
    return old


class errstate:
    """Other treatment of floating point errors for the time of a with statement or a function's call."""
    __module__ = 'numpy'

    def __init__(self, *, call=None, **settings):
        self.settings = settings

    def __enter__(self):
        self.old = seterr(**self.settings)

    def __exit__(self, *error):
        seterr(**self.old)

    def __call__(self, function):
        def inner(*args, **settings):
            with errstate(**self.settings):
                return function(*args, **settings)
        return inner


class vectorize:
    """A function of scalars, called for every element."""
    __module__ = 'numpy'

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        if excluded or signature:
            raise NotImplementedError("Heapscope does not support excluded= and signature= of numpy.vectorize")
        self.pyfunc = pyfunc
        self.otypes = otypes

    def __call__(self, *args):
        from numpy import broadcast_arrays
        from numpy._methods import shaped
        parts = broadcast_arrays(*args)
        if parts[0].size == 0 and self.otypes is None:
            raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
        results = [self.pyfunc(*items) for items in zip(*[list(part.flat) for part in parts])]
        kinds = None if self.otypes is None else [dtype(k) for k in self.otypes]
        if results and isinstance(results[0], tuple):
            return tuple(shaped(array([r[i] for r in results], kinds and kinds[i] or array(results[0][i]).dtype), parts[0].shape)
                         for i in range(len(results[0])))
        kind = kinds[0] if kinds else array(results[0]).dtype
        return shaped(array(results, kind), parts[0].shape)


def frompyfunc(func, nin, nout, *, identity=None):
    def call(*args):
        from numpy import broadcast_arrays
        if len(args) != nin:
            raise TypeError(f"{func.__name__} (vectorized)() takes {nin} positional arguments but {len(args)} were given")
        parts = broadcast_arrays(*args)
        results = [func(*items) for items in zip(*[part.ravel().tolist() for part in parts])]
        if nout == 1:
            made = _numpy._filled((len(results),), None, object, False)
            for i, r in enumerate(results):
                made[i] = r
            return made.reshape(parts[0].shape)[()]
        made = []
        for k in range(nout):
            column = _numpy._filled((len(results),), None, object, False)
            for i, r in enumerate(results):
                column[i] = r[k]
            made.append(column.reshape(parts[0].shape)[()])
        return tuple(made)
    return call
