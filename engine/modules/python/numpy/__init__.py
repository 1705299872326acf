"""Arrays.  What NumPy 1.24 has in C is in _numpy; what it has in Python is here, written anew."""
import math as _math

import _numpy
from _numpy import (array, ndarray, dtype, ufunc, generic, number, integer, signedinteger, unsignedinteger, inexact,
                    floating, complexfloating, bool_, int8, int16, int32, int64, uint8, uint16, uint32, uint64, float16,
                    float32, float64, complex64, complex128, dot, matmul, may_share_memory, promote_types, add, subtract,
                    multiply, divide, floor_divide, remainder, power, float_power, fmod, divmod, maximum, minimum, fmax,
                    fmin, bitwise_and, bitwise_or, bitwise_xor, left_shift, right_shift, arctan2, hypot, copysign,
                    nextafter, logaddexp, logaddexp2, heaviside, gcd, lcm, ldexp, less, less_equal, equal, not_equal,
                    greater, greater_equal, logical_and, logical_or, logical_xor, negative, positive, absolute, fabs,
                    invert, square, reciprocal, sign, conjugate, sqrt, cbrt, exp, exp2, expm1, log, log2, log10, log1p,
                    sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh, arcsinh, arccosh, arctanh, degrees, radians,
                    rad2deg, deg2rad, floor, ceil, trunc, rint, spacing, isnan, isinf, isfinite, signbit, logical_not,
                    modf, frexp)
from numpy import _methods
from numpy._methods import (sum, prod, min, max, any, all, argmin, argmax, ptp, cumsum, cumprod, mean, var, std, argsort,
                            argpartition, clip, round, repeat, take, put, choose, AxisError, ComplexWarning)
from numpy._create import (asarray, asanyarray, ascontiguousarray, asfortranarray, asarray_chkfinite, require, copy, zeros,
                           ones, empty, full, zeros_like, ones_like, empty_like, full_like, arange, linspace, logspace,
                           geomspace, eye, identity, diag, diagflat, diagonal, tri, tril, triu, vander, frombuffer, fromiter,
                           fromstring, fromfunction, indices, meshgrid, mgrid, ogrid, ix_, r_, c_, tril_indices, triu_indices,
                           diag_indices, fill_diagonal)
from numpy._shapes import (reshape, ravel, transpose, swapaxes, squeeze, moveaxis, rollaxis, expand_dims, atleast_1d,
                           atleast_2d, atleast_3d, shape, size, ndim, broadcast_to, broadcast_shapes, broadcast_arrays,
                           broadcast, concatenate, stack, vstack, row_stack, hstack, dstack, column_stack, block, append,
                           array_split, split, hsplit, vsplit, dsplit, flip, flipud, fliplr, rot90, roll, tile, resize,
                           insert, delete, trim_zeros)
from numpy._search import (where, nonzero, flatnonzero, argwhere, count_nonzero, sort, partition, lexsort, msort,
                           sort_complex, searchsorted, unique, in1d, isin, intersect1d, union1d, setdiff1d, setxor1d,
                           bincount, digitize, histogram, histogram_bin_edges, extract, place, putmask, copyto, select,
                           piecewise, take_along_axis, put_along_axis, unravel_index, ravel_multi_index, ndenumerate, ndindex)
from numpy._stats import (median, quantile, percentile, average, nansum, nanprod, nancumsum, nancumprod, nanmean, nanvar,
                          nanstd, nanmax, nanmin, nanargmax, nanargmin, nanmedian, nanpercentile, nanquantile, nan_to_num, diff, ediff1d, gradient, trapz,
                          interp, convolve, correlate, cov, corrcoef, trace, outer, inner, vdot, tensordot, kron, cross,
                          einsum, array_equal, array_equiv, isclose, allclose, apply_along_axis, apply_over_axes, unwrap,
                          shares_memory)
from numpy._types import (flexible, character, str_, bytes_, iinfo, finfo, result_type, min_scalar_type, can_cast, find_common_type, common_type, issubdtype,
                          issctype, isscalar, iscomplexobj, isrealobj, iscomplex, isreal, isneginf, isposinf, isfortran,
                          iterable, real, imag, angle, real_if_close, geterr, seterr, errstate, vectorize, frompyfunc)
from numpy._notation import (base_repr, binary_repr, packbits, unpackbits, s_, index_exp, sinc, fix, hanning, hamming, blackman,
                             bartlett, diag_indices_from, tril_indices_from, triu_indices_from, mask_indices, asfarray,
                             disp, typename, typecodes)
from numpy._poly import RankWarning, poly, polyadd, polyder, polydiv, polyfit, polyint, polymul, polysub, polyval, roots

__version__ = '1.24.2'
pi = _math.pi
e = _math.e
euler_gamma = 0.5772156649015329
inf = Inf = Infinity = infty = PINF = _math.inf
NINF = -_math.inf
PZERO, NZERO = 0.0, -0.0
nan = NaN = NAN = _math.nan
newaxis = None
MAXDIMS, little_endian = 32, True
int_ = intp = longlong = int64
intc = int32
short = int16
byte = int8
ubyte = uint8
ushort = uint16
uintc = uint32
uint = uintp = ulonglong = uint64
half = float16
single = float32
double = float_ = float64
cdouble = complex_ = cfloat = complex128
csingle = singlecomplex = complex64
bool8 = bool_
True_, False_ = bool_(True), bool_(False)
unicode_ = str_
string_ = bytes_
object_ = object
amin, amax = min, max
min.__name__, max.__name__ = min.__qualname__, max.__qualname__ = 'amin', 'amax'
around = round_ = round
sometrue, alltrue, product, cumproduct = any, all, prod, cumprod
true_divide = divide
mod = remainder
abs = absolute
bitwise_not = invert
conj = conjugate

# What this version has no longer, and says so.
_GONE = {'int': 'int', 'float': 'float', 'bool': 'bool', 'complex': 'complex', 'object': 'object', 'str': 'str'}
_REFUSED = frozenset(
    'fromfile fromregex memmap datetime64 timedelta64 datetime_as_string datetime_data isnat '
    'recarray rec record format_parser recfromcsv recfromtxt matrix mat asmatrix bmat ma polynomial busday_count busday_offset '
    'busdaycalendar is_busday longdouble longfloat clongdouble float128 complex256 void chararray kaiser i0 '
    'histogram2d histogramdd einsum_path format_float_scientific nested_iters byte_bounds info lookfor source who '
    'ctypeslib from_dlpack DataSource show_config set_string_function getbufsize setbufsize seterrcall geterrcall cast '
    'obj2sctype sctype2char sctypeDict mintypecode maximum_sctype issubclass_ issubsctype nbytes ScalarType'.split())


# What few programs want is imported when it is asked for.
_LATE = {'pad': 'numpy._pad', 'poly1d': 'numpy._poly1d', 'loadtxt': 'numpy._text', 'savetxt': 'numpy._text',
         'nditer': 'numpy._nditer', 'genfromtxt': 'numpy._genfromtxt', 'save': 'numpy._files', 'load': 'numpy._files',
         'savez': 'numpy._files', 'savez_compressed': 'numpy._files'}


def __getattr__(name):
    if name in _GONE:
        raise AttributeError(
            f"module 'numpy' has no attribute '{name}'.\n`np.{name}` was a deprecated alias for the builtin `{name}`. To avoid "
            f"this error in existing code, use `{name}` by itself. Doing this will not modify any behavior and is safe. "
            + {'int': "When replacing `np.int`, you may wish to use e.g. `np.int64` or `np.int32` to specify the precision. If "
                      "you wish to review your current use, check the release note link for additional information.",
               'float': "If you specifically wanted the numpy scalar type, use `np.float64` here.",
               'complex': "If you specifically wanted the numpy scalar type, use `np.complex128` here.",
               'bool': "If you specifically wanted the numpy scalar type, use `np.bool_` here.",
               'object': "If you specifically wanted the numpy scalar type, use `np.object_` here.",
               'str': "If you specifically wanted the numpy scalar type, use `np.str_` here."}[name]
            + "\nThe aliases was originally deprecated in NumPy 1.20; for more details and guidance see the original release "
              "note at:\n    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations")
    if name in _LATE:
        from importlib import import_module
        globals()[name] = found = getattr(import_module(_LATE[name]), name)
        return found
    if name in ('fft', 'core', 'emath', 'testing'):
        from importlib import import_module
        return import_module('numpy.' + name)
    if name in _REFUSED:
        raise NotImplementedError(f"Heapscope does not support numpy.{name}")
    raise AttributeError(f"module 'numpy' has no attribute {name!r}")


def compress(condition, a, axis=None, out=None):
    return _methods.compress(a, condition, axis, out)


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None,
                     formatter=None, sign=None, floatmode=None, *, legacy=None):
    if formatter is not None or legacy is not None:
        raise NotImplementedError("Heapscope does not support formatter= and legacy= of numpy.set_printoptions")
    if precision is not None and not isinstance(precision, (int, integer)):
        raise TypeError('precision must be an integer')
    if threshold is not None:
        if not isinstance(threshold, (int, float, number)):
            raise TypeError('threshold must be numeric')
        if threshold != threshold:
            raise ValueError('threshold must be non-NAN, try sys.maxsize for untruncated representation')
    options = get_printoptions()
    given = dict(precision=precision, threshold=threshold, edgeitems=edgeitems, linewidth=linewidth, suppress=suppress,
                 nanstr=nanstr, infstr=infstr, sign=sign, floatmode=floatmode)
    if floatmode not in (None, 'fixed', 'unique', 'maxprec', 'maxprec_equal'):
        raise ValueError("floatmode option must be one of 'fixed', 'unique', 'maxprec', or 'maxprec_equal'"
                         .replace("'fixed', 'unique', 'maxprec', or 'maxprec_equal'",
                                  "\"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\""))
    if sign not in (None, '-', '+', ' '):
        raise ValueError("sign option must be one of ' ', '+', or '-'")
    options.update((name, value) for name, value in given.items() if value is not None)
    _numpy._print_options(options)


def get_printoptions():
    return dict(_numpy._print_options())


class printoptions:
    """Other options for the time of a with statement."""

    def __init__(self, *args, **settings):
        self.given = args, settings

    def __enter__(self):
        self.old = get_printoptions()
        set_printoptions(*self.given[0], **self.given[1])
        return get_printoptions()

    def __exit__(self, *error):
        _numpy._print_options(self.old)


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix="", style=None,
                 formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix="", *, legacy=None):
    if formatter is not None or legacy is not None:
        raise NotImplementedError("Heapscope does not support formatter= and legacy= of numpy.array2string")
    with printoptions(precision, threshold, edgeitems, max_line_width, suppress_small, sign=sign, floatmode=floatmode):
        if not a.size:
            return "[]"
        if not a.ndim:  # as an element of a row stands, unlike in str()
            return _numpy._array2string(array(a, copy=False).reshape(1), separator, len(prefix), len(suffix))[1:-1]
        return _numpy._array2string(array(a, copy=False), separator, len(prefix), len(suffix))


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    with printoptions(precision, None, None, max_line_width, suppress_small):
        return repr(array(arr, copy=False))


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    with printoptions(precision, None, None, max_line_width, suppress_small):
        return str(array(a, copy=False))


def format_float_positional(x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None, pad_right=None,
                            min_digits=None):
    if not unique or not fractional or trim != 'k' or pad_left or pad_right or min_digits:
        raise NotImplementedError("Heapscope supports numpy.format_float_positional with precision= and sign= only")
    with printoptions(precision=400 if precision is None else precision, suppress=True):
        text = _numpy._array2string(array([x], float64 if isinstance(x, (float, int)) else x.dtype), ' ', 0, 0)[1:-1].strip()
    return ('+' if sign and not text.startswith('-') else '') + text


from numpy import linalg, random, lib, char
