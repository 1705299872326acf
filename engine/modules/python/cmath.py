# Built in: functions of complex numbers.  Branch cuts and the results for infinities and NaNs are C99's, Annex G.
import math as _math
from math import atan2 as _atan2, copysign as _copysign, e, inf, isfinite as _finite
from math import isinf as _isinf, isnan as _isnan, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 1.7976931348623157e308 / 4.0
_SQRT_LARGE = _math.sqrt(_LARGE)
_LOG_LARGE = _math.log(_LARGE)
_SQRT_MIN = _math.sqrt(2.2250738585072014e-308)
_LN2 = 0.6931471805599453
_P12, _P14, _P34 = pi / 2, pi / 4, 3 * pi / 4
_N, _I = nan, inf
# A result that no special value asks for: the row or column is that of finite numbers.
_U = -9.5426319407711027e33


def _hypot(x, y):
    return abs(complex(x, y))   # C's; math.hypot is a better one


def _complex(z):
    if type(z) is complex:
        return z
    if isinstance(z, (str, bytes)) or not (hasattr(type(z), "__complex__") or hasattr(type(z), "__float__")
                                           or hasattr(type(z), "__index__")):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    return complex(z)


def _real(x):
    return x if type(x) is float else float(_check_real(x))


def _check_real(x):
    if isinstance(x, (str, bytes)) or not (hasattr(type(x), "__float__") or hasattr(type(x), "__index__")):
        raise TypeError(f"must be real number, not {type(x).__name__}")
    return x


def _kind(x):
    """-inf, negative, -0.0, 0.0, positive, inf, nan as 0 to 6."""
    if x != x:
        return 6
    if _isinf(x):
        return 5 if x > 0 else 0
    if x:
        return 4 if x > 0 else 1
    return 3 if _copysign(1.0, x) > 0 else 2


def _table(*rows):
    """Rows for the real part's kind, columns for the imaginary part's; each entry two numbers."""
    return [[complex(row[i], row[i + 1]) for i in range(0, 14, 2)] for row in rows]


def _special(z, table):
    return None if _finite(z.real) and _finite(z.imag) else table[_kind(z.real)][_kind(z.imag)]


def _domain():
    raise ValueError("math domain error")


def _range():
    raise OverflowError("math range error")


_ACOS = _table((_P34, _I, pi, _I, pi, _I, pi, -_I, pi, -_I, _P34, -_I, _N, _I),
               (_P12, _I, _U, _U, _U, _U, _U, _U, _U, _U, _P12, -_I, _N, _N),
               (_P12, _I, _U, _U, _P12, 0., _P12, -0., _U, _U, _P12, -_I, _P12, _N),
               (_P12, _I, _U, _U, _P12, 0., _P12, -0., _U, _U, _P12, -_I, _P12, _N),
               (_P12, _I, _U, _U, _U, _U, _U, _U, _U, _U, _P12, -_I, _N, _N),
               (_P14, _I, 0., _I, 0., _I, 0., -_I, 0., -_I, _P14, -_I, _N, _I),
               (_N, _I, _N, _N, _N, _N, _N, _N, _N, _N, _N, -_I, _N, _N))
_ACOSH = _table((_I, -_P34, _I, -pi, _I, -pi, _I, pi, _I, pi, _I, _P34, _I, _N),
                (_I, -_P12, _U, _U, _U, _U, _U, _U, _U, _U, _I, _P12, _N, _N),
                (_I, -_P12, _U, _U, 0., -_P12, 0., _P12, _U, _U, _I, _P12, _N, _N),
                (_I, -_P12, _U, _U, 0., -_P12, 0., _P12, _U, _U, _I, _P12, _N, _N),
                (_I, -_P12, _U, _U, _U, _U, _U, _U, _U, _U, _I, _P12, _N, _N),
                (_I, -_P14, _I, -0., _I, -0., _I, 0., _I, 0., _I, _P14, _I, _N),
                (_I, _N, _N, _N, _N, _N, _N, _N, _N, _N, _I, _N, _N, _N))
_ASINH = _table((-_I, -_P14, -_I, -0., -_I, -0., -_I, 0., -_I, 0., -_I, _P14, -_I, _N),
                (-_I, -_P12, _U, _U, _U, _U, _U, _U, _U, _U, -_I, _P12, _N, _N),
                (-_I, -_P12, _U, _U, -0., -0., -0., 0., _U, _U, -_I, _P12, _N, _N),
                (_I, -_P12, _U, _U, 0., -0., 0., 0., _U, _U, _I, _P12, _N, _N),
                (_I, -_P12, _U, _U, _U, _U, _U, _U, _U, _U, _I, _P12, _N, _N),
                (_I, -_P14, _I, -0., _I, -0., _I, 0., _I, 0., _I, _P14, _I, _N),
                (_I, _N, _N, _N, _N, -0., _N, 0., _N, _N, _I, _N, _N, _N))
_ATANH = _table((-0., -_P12, -0., -_P12, -0., -_P12, -0., _P12, -0., _P12, -0., _P12, -0., _N),
                (-0., -_P12, _U, _U, _U, _U, _U, _U, _U, _U, -0., _P12, _N, _N),
                (-0., -_P12, _U, _U, -0., -0., -0., 0., _U, _U, -0., _P12, -0., _N),
                (0., -_P12, _U, _U, 0., -0., 0., 0., _U, _U, 0., _P12, 0., _N),
                (0., -_P12, _U, _U, _U, _U, _U, _U, _U, _U, 0., _P12, _N, _N),
                (0., -_P12, 0., -_P12, 0., -_P12, 0., _P12, 0., _P12, 0., _P12, 0., _N),
                (0., -_P12, _N, _N, _N, _N, _N, _N, _N, _N, 0., _P12, _N, _N))
_COSH = _table((_I, _N, _U, _U, _I, 0., _I, -0., _U, _U, _I, _N, _I, _N),
               (_N, _N, _U, _U, _U, _U, _U, _U, _U, _U, _N, _N, _N, _N),
               (_N, 0., _U, _U, 1., 0., 1., -0., _U, _U, _N, 0., _N, 0.),
               (_N, 0., _U, _U, 1., -0., 1., 0., _U, _U, _N, 0., _N, 0.),
               (_N, _N, _U, _U, _U, _U, _U, _U, _U, _U, _N, _N, _N, _N),
               (_I, _N, _U, _U, _I, -0., _I, 0., _U, _U, _I, _N, _I, _N),
               (_N, _N, _N, _N, _N, 0., _N, 0., _N, _N, _N, _N, _N, _N))
_EXP = _table((0., 0., _U, _U, 0., -0., 0., 0., _U, _U, 0., 0., 0., 0.),
              (_N, _N, _U, _U, _U, _U, _U, _U, _U, _U, _N, _N, _N, _N),
              (_N, _N, _U, _U, 1., -0., 1., 0., _U, _U, _N, _N, _N, _N),
              (_N, _N, _U, _U, 1., -0., 1., 0., _U, _U, _N, _N, _N, _N),
              (_N, _N, _U, _U, _U, _U, _U, _U, _U, _U, _N, _N, _N, _N),
              (_I, _N, _U, _U, _I, -0., _I, 0., _U, _U, _I, _N, _I, _N),
              (_N, _N, _N, _N, _N, -0., _N, 0., _N, _N, _N, _N, _N, _N))
_LOG = _table((_I, -_P34, _I, -pi, _I, -pi, _I, pi, _I, pi, _I, _P34, _I, _N),
              (_I, -_P12, _U, _U, _U, _U, _U, _U, _U, _U, _I, _P12, _N, _N),
              (_I, -_P12, _U, _U, -_I, -pi, -_I, pi, _U, _U, _I, _P12, _N, _N),
              (_I, -_P12, _U, _U, -_I, -0., -_I, 0., _U, _U, _I, _P12, _N, _N),
              (_I, -_P12, _U, _U, _U, _U, _U, _U, _U, _U, _I, _P12, _N, _N),
              (_I, -_P14, _I, -0., _I, -0., _I, 0., _I, 0., _I, _P14, _I, _N),
              (_I, _N, _N, _N, _N, _N, _N, _N, _N, _N, _I, _N, _N, _N))
_SINH = _table((_I, _N, _U, _U, -_I, -0., -_I, 0., _U, _U, _I, _N, _I, _N),
               (_N, _N, _U, _U, _U, _U, _U, _U, _U, _U, _N, _N, _N, _N),
               (0., _N, _U, _U, -0., -0., -0., 0., _U, _U, 0., _N, 0., _N),
               (0., _N, _U, _U, 0., -0., 0., 0., _U, _U, 0., _N, 0., _N),
               (_N, _N, _U, _U, _U, _U, _U, _U, _U, _U, _N, _N, _N, _N),
               (_I, _N, _U, _U, _I, -0., _I, 0., _U, _U, _I, _N, _I, _N),
               (_N, _N, _N, _N, _N, -0., _N, 0., _N, _N, _N, _N, _N, _N))
_SQRT = _table((_I, -_I, 0., -_I, 0., -_I, 0., _I, 0., _I, _I, _I, _N, _I),
               (_I, -_I, _U, _U, _U, _U, _U, _U, _U, _U, _I, _I, _N, _N),
               (_I, -_I, _U, _U, 0., -0., 0., 0., _U, _U, _I, _I, _N, _N),
               (_I, -_I, _U, _U, 0., -0., 0., 0., _U, _U, _I, _I, _N, _N),
               (_I, -_I, _U, _U, _U, _U, _U, _U, _U, _U, _I, _I, _N, _N),
               (_I, -_I, _I, -0., _I, -0., _I, 0., _I, 0., _I, _I, _I, _N),
               (_I, -_I, _N, _N, _N, _N, _N, _N, _N, _N, _I, _I, _N, _N))
_TANH = _table((-1., 0., _U, _U, -1., -0., -1., 0., _U, _U, -1., 0., -1., 0.),
               (_N, _N, _U, _U, _U, _U, _U, _U, _U, _U, _N, _N, _N, _N),
               (-0., _N, _U, _U, -0., -0., -0., 0., _U, _U, -0., _N, _N, _N),
               (0., _N, _U, _U, 0., -0., 0., 0., _U, _U, 0., _N, _N, _N),
               (_N, _N, _U, _U, _U, _U, _U, _U, _U, _U, _N, _N, _N, _N),
               (1., 0., _U, _U, 1., -0., 1., 0., _U, _U, 1., 0., 1., 0.),
               (_N, _N, _N, _N, _N, -0., _N, 0., _N, _N, _N, _N, _N, _N))
_RECT = _table((_I, _N, _U, _U, -_I, 0., -_I, -0., _U, _U, _I, _N, _I, _N),
               (_N, _N, _U, _U, _U, _U, _U, _U, _U, _U, _N, _N, _N, _N),
               (0., 0., _U, _U, -0., 0., -0., -0., _U, _U, 0., 0., 0., 0.),
               (0., 0., _U, _U, 0., -0., 0., 0., _U, _U, 0., 0., 0., 0.),
               (_N, _N, _U, _U, _U, _U, _U, _U, _U, _U, _N, _N, _N, _N),
               (_I, _N, _U, _U, _I, -0., _I, 0., _U, _U, _I, _N, _I, _N),
               (_N, _N, _N, _N, _N, 0., _N, 0., _N, _N, _N, _N, _N, _N))


def sqrt(z, /):
    """Return the square root of z."""
    z = _complex(z)
    special = _special(z, _SQRT)
    if special is not None:
        return special
    if z.real == 0.0 and z.imag == 0.0:
        return complex(0.0, z.imag)
    x, y = abs(z.real), abs(z.imag)
    if x < 2.2250738585072014e-308 and y < 2.2250738585072014e-308 and (x > 0.0 or y > 0.0):
        x = _math.ldexp(x, 53)
        s = _math.ldexp(_math.sqrt(x + _hypot(x, _math.ldexp(y, 53))), -27)
    else:
        x /= 8.0
        s = 2.0 * _math.sqrt(x + _hypot(x, y / 8.0))
    d = y / (2.0 * s)
    return complex(s, _copysign(d, z.imag)) if z.real >= 0.0 else complex(d, _copysign(s, z.imag))


def _log_of(z):
    x, y = abs(z.real), abs(z.imag)
    if x > _LARGE or y > _LARGE:
        real = _math.log(_hypot(x / 2.0, y / 2.0)) + _LN2
    elif x < 2.2250738585072014e-308 and y < 2.2250738585072014e-308:
        if x == 0.0 and y == 0.0:
            _domain()
        real = _math.log(_hypot(_math.ldexp(x, 53), _math.ldexp(y, 53))) - 53 * _LN2
    else:
        h = _hypot(x, y)
        if 0.71 <= h <= 1.73:
            high, low = max(x, y), min(x, y)
            real = _math.log1p((high - 1) * (high + 1) + low * low) / 2.0
        else:
            real = _math.log(h)
    return complex(real, _atan2(z.imag, z.real))


def _log(z):
    special = _special(z, _LOG)
    return _log_of(z) if special is None else special


def log(z, base=None, /):
    """log(z[, base]) -> the logarithm of z to the given base.  If the base is not specified, the natural logarithm."""
    result = _log(_complex(z))
    if base is None:
        return result
    divisor = _log(_complex(base))
    if not divisor:
        _domain()
    return result / divisor


def log10(z, /):
    """Return the base-10 logarithm of z."""
    result = _log(_complex(z))
    ln10 = _math.log(10.0)
    return complex(result.real / ln10, result.imag / ln10)


def _exp_like(z, table, sign_of_imag, large, plain):
    """exp, cosh and sinh: the special values, else what `plain` or, far out, `large` gives."""
    if not _finite(z.real) or not _finite(z.imag):
        if _isinf(z.real) and _finite(z.imag) and z.imag != 0.0:
            result = sign_of_imag(z)
        else:
            result = table[_kind(z.real)][_kind(z.imag)]
        if _isinf(z.imag) and (_finite(z.real) or _isinf(z.real) and (table is not _EXP or z.real > 0)):
            _domain()
        return result
    result = large(z) if abs(z.real) > _LOG_LARGE else plain(z)
    if _isinf(result.real) or _isinf(result.imag):
        _range()
    return result


def _times_exp(x, factor):
    """factor * exp(x), whose exponential alone may be too large."""
    try:
        return factor * _math.exp(x)
    except OverflowError:
        return factor * inf if factor else factor


def exp(z, /):
    """Return the exponential value e**z."""
    def special(z):
        if z.real > 0:
            return complex(_copysign(inf, _math.cos(z.imag)), _copysign(inf, _math.sin(z.imag)))
        return complex(_copysign(0.0, _math.cos(z.imag)), _copysign(0.0, _math.sin(z.imag)))

    def large(z):
        l = _times_exp(z.real - 1.0, 1.0)
        return complex(l * _math.cos(z.imag) * e, l * _math.sin(z.imag) * e)

    def plain(z):
        l = _math.exp(z.real)
        return complex(l * _math.cos(z.imag), l * _math.sin(z.imag))

    z = _complex(z)
    return _exp_like(z, _EXP, special, large if z.real > 0 else plain, plain)


def cosh(z, /):
    """Return the hyperbolic cosine of z."""
    def special(z):
        real, imag = _copysign(inf, _math.cos(z.imag)), _copysign(inf, _math.sin(z.imag))
        return complex(real, imag if z.real > 0 else -imag)

    def large(z):
        x = z.real - _copysign(1.0, z.real)
        try:
            return complex(_math.cos(z.imag) * _math.cosh(x) * e, _math.sin(z.imag) * _math.sinh(x) * e)
        except OverflowError:
            _range()

    def plain(z):
        return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))

    return _exp_like(_complex(z), _COSH, special, large, plain)


def sinh(z, /):
    """Return the hyperbolic sine of z."""
    def special(z):
        real, imag = _copysign(inf, _math.cos(z.imag)), _copysign(inf, _math.sin(z.imag))
        return complex(real if z.real > 0 else -real, imag)

    def large(z):
        x = z.real - _copysign(1.0, z.real)
        try:
            return complex(_math.cos(z.imag) * _math.sinh(x) * e, _math.sin(z.imag) * _math.cosh(x) * e)
        except OverflowError:
            _range()

    def plain(z):
        return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))

    return _exp_like(_complex(z), _SINH, special, large, plain)


def tanh(z, /):
    """Return the hyperbolic tangent of z."""
    z = _complex(z)
    if not _finite(z.real) or not _finite(z.imag):
        if _isinf(z.imag) and _finite(z.real):
            _domain()
        if _isinf(z.real) and _finite(z.imag) and z.imag != 0.0:
            imag = _copysign(0.0, 2.0 * _math.sin(z.imag) * _math.cos(z.imag))
            return complex(1.0 if z.real > 0 else -1.0, imag)
        return _TANH[_kind(z.real)][_kind(z.imag)]
    if abs(z.real) > _LOG_LARGE:
        return complex(_copysign(1.0, z.real),
                       4.0 * _math.sin(z.imag) * _math.cos(z.imag) * _math.exp(-2.0 * abs(z.real)))
    tx, ty = _math.tanh(z.real), _math.tan(z.imag)
    cx = 1.0 / _math.cosh(z.real)
    product = tx * ty
    denominator = 1.0 + product * product
    return complex(tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx)


def asinh(z, /):
    """Return the inverse hyperbolic sine of z."""
    z = _complex(z)
    special = _special(z, _ASINH)
    if special is not None:
        return special
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        size = _math.log(_hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        real = _copysign(size, z.real) if z.imag >= 0.0 else -_copysign(size, -z.real)
        return complex(real, _atan2(z.imag, abs(z.real)))
    s1 = sqrt(complex(1.0 + z.imag, -z.real))
    s2 = sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   _atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def acosh(z, /):
    """Return the inverse hyperbolic cosine of z."""
    z = _complex(z)
    special = _special(z, _ACOSH)
    if special is not None:
        return special
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        return complex(_math.log(_hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0, _atan2(z.imag, z.real))
    s1 = sqrt(complex(z.real - 1.0, z.imag))
    s2 = sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _atan2(s1.imag, s2.real))


def acos(z, /):
    """Return the arc cosine of z."""
    z = _complex(z)
    special = _special(z, _ACOS)
    if special is not None:
        return special
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        size = _math.log(_hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        imag = -_copysign(size, z.imag) if z.real < 0.0 else _copysign(size, -z.imag)
        return complex(_atan2(abs(z.imag), z.real), imag)
    s1 = sqrt(complex(1.0 - z.real, -z.imag))
    s2 = sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _atan2(s1.real, s2.real), _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def atanh(z, /):
    """Return the inverse hyperbolic tangent of z."""
    z = _complex(z)
    special = _special(z, _ATANH)
    if special is not None:
        return special
    if z.real < 0.0 or z.real == 0.0 and _copysign(1.0, z.real) < 0.0:
        return -atanh(-z)
    y = abs(z.imag)
    if z.real > _SQRT_LARGE or y > _SQRT_LARGE:
        h = _hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / h / h, -_copysign(_P12, -z.imag))
    if z.real == 1.0 and y < _SQRT_MIN:
        if y == 0.0:
            _domain()
        return complex(-_math.log(_math.sqrt(y) / _math.sqrt(_hypot(y, 2.0))), _copysign(_atan2(2.0, -y) / 2, z.imag))
    return complex(_math.log1p(4.0 * z.real / ((1 - z.real) * (1 - z.real) + y * y)) / 4.0,
                   -_atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - y * y) / 2.0)


# The circular functions are the hyperbolic ones turned by a right angle.

def _turned(function, z):
    z = _complex(z)
    result = function(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def asin(z, /):
    """Return the arc sine of z."""
    return _turned(asinh, z)


def atan(z, /):
    """Return the arc tangent of z."""
    return _turned(atanh, z)


def sin(z, /):
    """Return the sine of z."""
    return _turned(sinh, z)


def tan(z, /):
    """Return the tangent of z."""
    return _turned(tanh, z)


def cos(z, /):
    """Return the cosine of z."""
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


# --- Polar coordinates and tests ---

def phase(z, /):
    """Return argument, also known as the phase angle, of a complex."""
    z = _complex(z)
    return _atan2(z.imag, z.real)


def polar(z, /):
    """Convert a complex from rectangular coordinates to polar coordinates."""
    z = _complex(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    """Convert from polar coordinates to rectangular coordinates."""
    r, phi = _real(r), _real(phi)
    if not _finite(r) or not _finite(phi):
        if _isinf(r) and _finite(phi) and phi != 0.0:
            real, imag = _copysign(inf, _math.cos(phi)), _copysign(inf, _math.sin(phi))
            return complex(real, imag) if r > 0 else complex(-real, -imag)
        if r != 0.0 and not _isnan(r) and _isinf(phi):
            _domain()
        return _RECT[_kind(r)][_kind(phi)]
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    """Return True if both the real and imaginary parts of z are finite, else False."""
    z = _complex(z)
    return _finite(z.real) and _finite(z.imag)


def isinf(z, /):
    """Checks if the real or imaginary part of z is infinite."""
    z = _complex(z)
    return _isinf(z.real) or _isinf(z.imag)


def isnan(z, /):
    """Checks if the real or imaginary part of z not a number (NaN)."""
    z = _complex(z)
    return _isnan(z.real) or _isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Determine whether two complex numbers are close in value."""
    a, b = _complex(a), _complex(b)
    rel_tol, abs_tol = _real(rel_tol), _real(abs_tol)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
