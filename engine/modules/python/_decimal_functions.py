# Built in: exp, ln, log10 and powers for decimal: correctly rounded, by computing with more digits until the rounding
# cannot be wrong.
#
# Values between are integers scaled by a power of ten.  Each helper says how wrong it may be.
from math import isqrt

from _decimal_core import (CLAMPED, FINITE, INEXACT, INFINITE, INVALID_OPERATION, ROUNDED, SUBNORMAL, UNDERFLOW, adjusted,
                           digit_count, fix, half_even, invalid, is_zero, nan_result, number, overflow)

_ln10 = (0, 0)   # (digits, ln(10) * 10**digits), the longest that was needed so far


def _ln_near_one(y, one):
    """ln(y / one) * one for y near one, by the series of atanh; off by a few units."""
    if y < one:
        return -_ln_near_one(one * one // y, one)
    t = (y - one) * one // (y + one)
    square = t * t // one
    total = term = t
    k = 3
    while term:
        term = term * square // one
        total += term // k
        k += 2
    return 2 * total


def _ln_scaled(y, digits):
    """ln(y / 10**digits) * 10**digits for a value between 0.1 and 10; off by less than one unit."""
    guard = 12
    roots = 6 + isqrt(digits) // 2
    guard += roots // 3 + 1
    one = 10 ** (digits + guard)
    y *= 10 ** guard
    for _ in range(roots):
        y = isqrt(y * one)
    return (_ln_near_one(y, one) << roots) // 10 ** guard


def ln_of_ten(digits):
    """ln(10) * 10**digits, off by less than one unit."""
    global _ln10
    known, value = _ln10
    if known < digits:
        known = digits + 10
        half = _ln_scaled(2 * 10 ** known, known)                      # ln 2
        value = 3 * half + _ln_scaled(125 * 10 ** known // 100, known)   # 10 = 8 * 1.25
        _ln10 = known, value
    return value // 10 ** (known - digits)


def ln_of(coefficient, exponent, digits):
    """ln(coefficient * 10**exponent) * 10**digits, off by a few units."""
    count = digit_count(coefficient)
    high = exponent + count           # the value is 0.ddd * 10**high
    digits += 3
    y = coefficient * 10 ** (digits - count) if digits >= count else coefficient // 10 ** (count - digits)
    if y * 3 < 10 ** digits:          # from 0.1 .. 0.33 to 1 .. 3.3
        high -= 1
        y = coefficient * 10 ** (digits - count + 1) if digits + 1 >= count else coefficient // 10 ** (count - digits - 1)
    result = _ln_scaled(y, digits)
    if high:
        more = len(str(abs(high)))
        result += high * ln_of_ten(digits + more) // 10 ** more
    return result // 1000


def exp_of(x, digits, wanted):
    """(coefficient, exponent) of e**(x / 10**digits): about `wanted` digits, the last few unsure."""
    ln10 = ln_of_ten(digits)
    high, rest = divmod(x, ln10)      # e**x = 10**high * e**rest
    scale = wanted + 8
    rest = rest * 10 ** (scale - digits) if scale >= digits else rest // 10 ** (digits - scale)
    halvings = 8 + isqrt(scale) // 2
    one = 10 ** (scale + halvings // 3 + 4)
    rest = (rest * (one // 10 ** scale)) >> halvings
    total = term = one
    k = 1
    while term:
        term = term * rest // (one * k)
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // one
    return total, high - (digit_count(one) - 1)


def _sure(coefficient, prec, unsure=1000):
    """Whether rounding `coefficient` to prec digits is right although its last three digits or so are not sure."""
    extra = digit_count(coefficient) - prec
    if extra < 4:
        return False
    half = 5 * 10 ** (extra - 1)
    low = coefficient % (2 * half)
    return all(abs(low - edge) > unsure for edge in (0, half, 2 * half))


def _inexact(sign, coefficient, exponent, context):
    made, bits = fix(sign, coefficient, exponent, half_even(context))
    return made, bits | INEXACT | ROUNDED


def exp(a, context):
    if a._kind > INFINITE:
        return nan_result(a, None, context)
    if a._kind:
        return (number(0, 0, 0), 0) if a._sign else (a, 0)
    if not a._coefficient:
        return number(0, 1, 0), 0
    prec = context.prec
    high = adjusted(a)
    limit = len(str(max(context.Emax, -(context.Emin - prec + 1)) + 1)) + 1
    if high > limit:
        if not a._sign:
            return overflow(0, half_even(context))
        etiny = context.Emin - prec + 1
        return number(0, 0, etiny), CLAMPED | INEXACT | ROUNDED | SUBNORMAL | UNDERFLOW
    if high < -prec - 1:
        # Nearer to 1 than its last digit.
        last = 10 ** (prec + 1)
        return _inexact(0, last - 1 if a._sign else last + 1, -prec - 1, context)
    extra = 4
    while True:
        digits = prec + extra + max(high, 0) + 4
        shift = a._exponent + digits
        x = a._coefficient * 10 ** shift if shift >= 0 else a._coefficient // 10 ** -shift
        coefficient, exponent = exp_of(-x if a._sign else x, digits, prec + extra)
        drop = digit_count(coefficient) - prec - extra
        coefficient //= 10 ** drop
        if _sure(coefficient, prec, 100):
            return _inexact(0, coefficient, exponent + drop, context)
        extra += 6


def ln(a, context):
    if a._kind > INFINITE:
        return nan_result(a, None, context)
    if is_zero(a):
        return number(1, 0, 0, INFINITE), 0
    if a._sign:
        return invalid()
    if a._kind:
        return a, 0
    if compare_to_one(a) == 0:
        return number(0, 0, 0), 0
    return _logarithm(a, context, False)


def compare_to_one(a):
    if a._exponent > 0:
        return 1
    one = 10 ** -a._exponent if -a._exponent <= digit_count(a._coefficient) else None
    if one is None:
        return -1
    return (a._coefficient > one) - (a._coefficient < one)


def _logarithm(a, context, base_ten):
    prec = context.prec
    # Near 1 the logarithm is small: more digits are needed to have prec of them.
    distance = 0
    if adjusted(a) in (0, -1) and a._exponent < 0:
        one = 10 ** -a._exponent
        distance = max(0, -a._exponent - digit_count(abs(a._coefficient - one)))
    extra = 5
    while True:
        digits = prec + extra + distance + 2
        value = ln_of(a._coefficient, a._exponent, digits)
        if base_ten:
            value = value * 10 ** digits // ln_of_ten(digits)
        if _sure(abs(value), prec, 60):
            return _inexact(1 if value < 0 else 0, abs(value), -digits, context)
        extra += 6


def log10(a, context):
    if a._kind > INFINITE:
        return nan_result(a, None, context)
    if is_zero(a):
        return number(1, 0, 0, INFINITE), 0
    if a._sign:
        return invalid()
    if a._kind:
        return a, 0
    coefficient, exponent = a._coefficient, a._exponent
    while coefficient % 10 == 0:
        coefficient //= 10
        exponent += 1
    if coefficient == 1:
        return fix(1 if exponent < 0 else 0, abs(exponent), 0, context)
    return _logarithm(a, context, True)


# --- Powers ---

def _integer(a):
    """The value of a finite number that is an integer (as long as it is not huge); else None."""
    if a._exponent >= 0:
        return a._coefficient * 10 ** a._exponent if a._exponent < 100000 else None
    if -a._exponent > digit_count(a._coefficient):
        return None if a._coefficient else 0
    quotient, rest = divmod(a._coefficient, 10 ** -a._exponent)
    return None if rest else quotient


def _is_integer(a):
    return a._kind == FINITE and (a._exponent >= 0 or not a._coefficient or _integer(a) is not None)


def power(a, b, context):
    if a._kind > INFINITE or b._kind > INFINITE:
        return nan_result(a, b, context)
    integral = _is_integer(b)
    if b._kind == FINITE and not b._coefficient:
        return invalid() if is_zero(a) else (number(0, 1, 0), 0)
    odd = integral and (b._exponent <= 0 and _integer(b) & 1)
    sign = 1 if a._sign and odd else 0
    if is_zero(a):
        return (number(sign, 0, 0, INFINITE) if b._sign else number(sign, 0, 0)), 0
    if a._sign and not integral:
        return invalid()
    if a._kind:
        return (number(sign, 0, 0) if b._sign else number(sign, 0, 0, INFINITE)), 0
    prec = context.prec
    size = compare_to_one(a)
    if size == 0:
        if b._kind:
            return _one(sign, prec), INEXACT | ROUNDED
        if not integral:
            return _one(0, prec), INEXACT | ROUNDED
        shift = -a._exponent
        if shift == 0 or b._sign:
            return number(sign, 1, 0), 0
        exponent = -shift * _integer(b) if shift * (_integer(b) or prec) < prec else -(prec - 1)
        bits = 0 if exponent > -(prec - 1) else ROUNDED
        return number(sign, 10 ** -exponent, exponent), bits
    if b._kind:
        if (size > 0) != bool(b._sign):
            return number(0, 0, 0, INFINITE), 0
        return number(0, 0, 0), 0
    if integral:
        n = _integer(b)
        if n is not None and n * digit_count(a._coefficient) <= max(4 * prec, 2000) + 200:
            return _whole_power(a, n, b._sign, sign, context)
    return _real_power(a, b, sign, context, size)


def _one(sign, prec):
    return number(sign, 10 ** (prec - 1), 1 - prec)


def _whole_power(a, n, negative, sign, context):
    coefficient, exponent = a._coefficient ** n, a._exponent * n
    if not negative:
        return fix(sign, coefficient, exponent, context)
    shift = digit_count(coefficient) + context.prec + 4
    quotient, rest = divmod(10 ** shift, coefficient)
    exponent = -exponent - shift
    if rest:
        if quotient % 5 == 0:
            quotient += 1
        return fix(sign, quotient, exponent, context)
    while quotient % 10 == 0 and exponent < -a._exponent * n:
        quotient //= 10
        exponent += 1
    return fix(sign, quotient, exponent, context)


def _underflow(sign, context):
    return fix(sign, 1, context.Emin - 2 * context.prec - 2, context)


def _real_power(a, b, sign, context, size):
    prec = context.prec
    # An estimate of log10 of the result tells results that are out of range.
    high = adjusted(a) if size > 0 else -adjusted(a) - 1
    if adjusted(b) + len(str(max(high, 1))) > len(str(max(context.Emax, -context.Emin))) + 1 and high > 0:
        grows = (size > 0) != bool(b._sign)
        return overflow(sign, context) if grows else _underflow(sign, context)
    extra = 6
    while True:
        digits = prec + extra + max(adjusted(b), 0) + len(str(abs(adjusted(a)))) + 6
        value = ln_of(a._coefficient, a._exponent, digits) * b._coefficient
        value = value * 10 ** b._exponent if b._exponent >= 0 else value // 10 ** -b._exponent
        if b._sign:
            value = -value
        if abs(value) >= 10 ** (digits + 8):
            return overflow(sign, context) if value > 0 else _underflow(sign, context)
        coefficient, exponent = exp_of(value, digits, prec + extra)
        drop = digit_count(coefficient) - prec - extra
        coefficient //= 10 ** drop
        exponent += drop
        if _sure(coefficient, prec, 1000):
            made, bits = fix(sign, coefficient, exponent, context)
            return made, bits | INEXACT | ROUNDED
        if extra > 40:
            # So near to a number of few digits that it is that one: 4 ** 0.5.
            coefficient = (coefficient + 10 ** (extra - 8)) // 10 ** (extra - 7)
            made, bits = fix(sign, coefficient, exponent + extra - 7, context)
            return made, bits | INEXACT | ROUNDED
        extra += 12


def power_modulo(a, b, modulo, context):
    """pow(a, b, modulo) for integers."""
    for x in a, b, modulo:
        if x._kind > INFINITE:
            return nan_result(a, b, context) or nan_result(modulo, None, context)
    if not (_is_integer(a) and _is_integer(b) and _is_integer(modulo)) or b._sign or is_zero(modulo):
        return invalid()
    if adjusted(modulo) >= context.prec or is_zero(a) and is_zero(b):
        return invalid()
    sign = 1 if a._sign and (b._exponent <= 0 and _integer(b) & 1) else 0
    base, modulus = _integer(a), _integer(modulo)
    power_of = _integer(b)
    if is_zero(b):
        return fix(0, 1 % modulus, 0, context)
    return number(sign, pow(base, power_of, modulus), 0), 0
