# Built in: the arithmetic under decimal, on plain integers.
#
# A number is sign (0 or 1), coefficient (an int, not negative), exponent and kind.  Each operation gives a number and the
# conditions that it met, as bits; nothing here knows of contexts' flags or raises.  A context is asked for prec, Emin,
# Emax, rounding and clamp only.
# Model: the General Decimal Arithmetic Specification; the conditions are those of libmpdec.
from math import isqrt

from _layouts import lay_out as _lay_out

FINITE, INFINITE, QUIET, SIGNALING = range(4)

CLAMPED, CONVERSION_SYNTAX, DIVISION_BY_ZERO, DIVISION_IMPOSSIBLE, DIVISION_UNDEFINED = 1, 2, 4, 8, 16
INEXACT, INVALID_CONTEXT, INVALID_OPERATION = 0x40, 0x80, 0x100
OVERFLOW, ROUNDED, SUBNORMAL, UNDERFLOW, FLOAT_OPERATION = 0x800, 0x1000, 0x2000, 0x4000, 0x8000
ANY_INVALID = CONVERSION_SYNTAX | DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED | 0x20 | INVALID_CONTEXT | INVALID_OPERATION | 0x200

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR"
ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = ("ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN",
                                                               "ROUND_05UP")


class Number:
    """sign, coefficient, exponent and kind; a NaN's coefficient is its payload."""
    __slots__ = ("_sign", "_coefficient", "_exponent", "_kind")


_lay_out(Number, 104, False, _sign="B24", _kind="B25", _exponent="q32", _coefficient="O64")


def number(sign, coefficient, exponent, kind=FINITE):
    made = new_number()
    made._sign = sign
    made._coefficient = coefficient
    made._exponent = exponent
    made._kind = kind
    return made


new_number = None   # makes an empty Decimal; set by the module that has the class


def digit_count(n):
    """How many decimal digits n has; 1 for zero."""
    bits = n.bit_length()
    if bits < 10000:
        return len(str(n))
    guess = bits * 30103 // 100000
    return guess + 1 if n >= 10 ** guess else guess


def digit_text(n):
    """The digits of n, however many."""
    if n.bit_length() < 10000:
        return str(n)
    half = digit_count(n) // 2
    high, low = divmod(n, 10 ** half)
    return digit_text(high) + digit_text(low).rjust(half, "0")


def digits_to_int(text):
    if len(text) <= 4000:
        return int(text or "0")
    half = len(text) // 2
    return digits_to_int(text[:-half]) * 10 ** half + digits_to_int(text[-half:])


def adjusted(a):
    return a._exponent + digit_count(a._coefficient) - 1


def rounded_up(quotient, rest, divisor, sign, rounding):
    """The quotient, or the next one, as the rest of the division and the rounding ask for it."""
    if not rest or rounding == ROUND_DOWN:
        return quotient
    if rounding == ROUND_HALF_EVEN:
        up = 2 * rest > divisor or 2 * rest == divisor and quotient & 1
    elif rounding == ROUND_HALF_UP:
        up = 2 * rest >= divisor
    elif rounding == ROUND_HALF_DOWN:
        up = 2 * rest > divisor
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    elif rounding == ROUND_05UP:
        up = quotient % 5 == 0
    else:
        up = True
    return quotient + 1 if up else quotient


def drop_digits(coefficient, count, sign, rounding):
    """(coefficient without its last `count` digits, whether they were not zero)."""
    if count > digit_count(coefficient):
        return rounded_up(0, 1 if coefficient else 0, 10, sign, rounding), coefficient != 0
    power = 10 ** count
    quotient, rest = divmod(coefficient, power)
    return rounded_up(quotient, rest, power, sign, rounding), rest != 0


def overflow(sign, context):
    bits = OVERFLOW | INEXACT | ROUNDED
    rounding = context.rounding
    to_infinity = (rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP)
                   or rounding == ROUND_CEILING and not sign or rounding == ROUND_FLOOR and sign)
    if to_infinity:
        return number(sign, 0, 0, INFINITE), bits
    return number(sign, 10 ** context.prec - 1, context.Emax - context.prec + 1), bits


def fix_nan(a, context):
    """A quiet NaN whose payload fits."""
    room = context.prec - context.clamp
    payload = a._coefficient
    if digit_count(payload) > room:
        payload %= 10 ** room
    return number(a._sign, payload, 0, QUIET)


def fix(sign, coefficient, exponent, context, bits=0):
    """A finite result, rounded to fit the context."""
    prec = context.prec
    etiny = context.Emin - prec + 1
    etop = context.Emax - prec + 1
    if not coefficient:
        top = etop if context.clamp else context.Emax
        fitting = min(max(exponent, etiny), top)
        return number(sign, 0, fitting), bits | CLAMPED if fitting != exponent else bits
    least = digit_count(coefficient) + exponent - prec
    if least > etop:
        made, more = overflow(sign, context)
        return made, bits | more
    subnormal = least < etiny
    if subnormal:
        least = etiny
    if exponent < least:
        coefficient, inexact = drop_digits(coefficient, least - exponent, sign, context.rounding)
        if coefficient and digit_count(coefficient) > prec:
            coefficient //= 10
            least += 1
        if least > etop:
            made, more = overflow(sign, context)
            return made, bits | more
        if inexact and subnormal:
            bits |= UNDERFLOW
        if subnormal:
            bits |= SUBNORMAL
        if inexact:
            bits |= INEXACT
        bits |= ROUNDED
        if not coefficient:
            bits |= CLAMPED
        return number(sign, coefficient, least), bits
    if subnormal:
        bits |= SUBNORMAL
    if context.clamp and exponent > etop:
        return number(sign, coefficient * 10 ** (exponent - etop), etop), bits | CLAMPED
    return number(sign, coefficient, exponent), bits


def fix_any(a, context):
    if a._kind == FINITE:
        return fix(a._sign, a._coefficient, a._exponent, context)
    if a._kind == INFINITE:
        return a, 0
    return fix_nan(a, context), INVALID_OPERATION if a._kind == SIGNALING else 0


def nan_result(a, b, context):
    """What an operation on a NaN gives: the first signaling one, else the first."""
    for x in a, b:
        if x is not None and x._kind == SIGNALING:
            return fix_nan(x, context), INVALID_OPERATION
    for x in a, b:
        if x is not None and x._kind == QUIET:
            return fix_nan(x, context), 0


def invalid(bits=INVALID_OPERATION):
    return number(0, 0, 0, QUIET), bits


def rescaled(a, exponent, rounding):
    """(coefficient of a with another exponent, whether that changed its value)."""
    if exponent <= a._exponent:
        return a._coefficient * 10 ** (a._exponent - exponent) if a._coefficient else 0, False
    return drop_digits(a._coefficient, exponent - a._exponent, a._sign, rounding)


# --- Arithmetic ---

def add(a, b, context, flip=0):
    """a + b; with flip 1, a - b."""
    if a._kind > INFINITE or b._kind > INFINITE:
        return nan_result(a, b, context)
    b_sign = b._sign ^ flip
    if a._kind == INFINITE:
        if b._kind == INFINITE and b_sign != a._sign:
            return invalid()
        return number(a._sign, 0, 0, INFINITE), 0
    if b._kind == INFINITE:
        return number(b_sign, 0, 0, INFINITE), 0
    exponent = min(a._exponent, b._exponent)
    floor_zero = 1 if context.rounding == ROUND_FLOOR else 0
    if not a._coefficient and not b._coefficient:
        return fix(a._sign if a._sign == b_sign else floor_zero, 0, exponent, context)
    if not a._coefficient:
        exponent = max(exponent, b._exponent - context.prec - 1)
        return fix(b_sign, rescaled(b, exponent, context.rounding)[0], exponent, context)
    if not b._coefficient:
        exponent = max(exponent, a._exponent - context.prec - 1)
        return fix(a._sign, rescaled(a, exponent, context.rounding)[0], exponent, context)
    ca, ea, cb, eb = a._coefficient, a._exponent, b._coefficient, b._exponent
    if ea != eb:
        # Of a number far below the other's last digit only its being there matters.
        if ea > eb:
            ca, ea, cb, eb = align(ca, ea, cb, eb, context.prec)
        else:
            cb, eb, ca, ea = align(cb, eb, ca, ea, context.prec)
    if a._sign == b_sign:
        return fix(a._sign, ca + cb, ea, context)
    if ca == cb:
        return fix(floor_zero, 0, exponent, context)
    return fix(a._sign, ca - cb, ea, context) if ca > cb else fix(b_sign, cb - ca, ea, context)


def align(high, high_exponent, low, low_exponent, prec):
    lowest = high_exponent + min(-1, digit_count(high) - prec - 2)
    if digit_count(low) + low_exponent - 1 < lowest:
        low, low_exponent = 1, lowest
    return high * 10 ** (high_exponent - low_exponent), low_exponent, low, low_exponent


def multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        if a._kind > INFINITE or b._kind > INFINITE:
            return nan_result(a, b, context)
        if is_zero(a) or is_zero(b):
            return invalid()
        return number(sign, 0, 0, INFINITE), 0
    return fix(sign, a._coefficient * b._coefficient, a._exponent + b._exponent, context)


def is_zero(a):
    return a._kind == FINITE and not a._coefficient


def divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        if a._kind > INFINITE or b._kind > INFINITE:
            return nan_result(a, b, context)
        if a._kind:
            return invalid() if b._kind else (number(sign, 0, 0, INFINITE), 0)
        return number(sign, 0, context.Emin - context.prec + 1), CLAMPED
    if not b._coefficient:
        if not a._coefficient:
            return invalid(DIVISION_UNDEFINED)
        return number(sign, 0, 0, INFINITE), DIVISION_BY_ZERO
    ideal = a._exponent - b._exponent
    if not a._coefficient:
        return fix(sign, 0, ideal, context)
    shift = digit_count(b._coefficient) - digit_count(a._coefficient) + context.prec + 1
    exponent = ideal - shift
    if shift >= 0:
        quotient, rest = divmod(a._coefficient * 10 ** shift, b._coefficient)
    else:
        quotient, rest = divmod(a._coefficient, b._coefficient * 10 ** -shift)
    if rest:
        if quotient % 5 == 0:
            quotient += 1   # no exact half, no exact end
    else:
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return fix(sign, quotient, exponent, context)


def integer_division(a, b, context):
    """((quotient, remainder), bits) of finite a and finite non-zero or infinite b."""
    sign = a._sign ^ b._sign
    ideal = a._exponent if b._kind else min(a._exponent, b._exponent)
    difference = adjusted(a) - adjusted(b) if b._kind == FINITE else 0
    if not a._coefficient or b._kind or difference <= -2:
        rest = rescaled(a, ideal, ROUND_DOWN)[0] if a._exponent - ideal <= context.prec or not a._coefficient else None
        if rest is None:
            return (number(sign, 0, 0), number(a._sign, a._coefficient, a._exponent)), 0
        return (number(sign, 0, 0), number(a._sign, rest, ideal)), 0
    if difference <= context.prec:
        ca, cb = a._coefficient, b._coefficient
        if a._exponent >= b._exponent:
            ca *= 10 ** (a._exponent - b._exponent)
        else:
            cb *= 10 ** (b._exponent - a._exponent)
        quotient, rest = divmod(ca, cb)
        if quotient < 10 ** context.prec:
            return (number(sign, quotient, 0), number(a._sign, rest, ideal)), 0
    nan = number(0, 0, 0, QUIET)
    return (nan, nan), DIVISION_IMPOSSIBLE


def divide_int(a, b, context):
    if a._kind > INFINITE or b._kind > INFINITE:
        return nan_result(a, b, context)
    sign = a._sign ^ b._sign
    if a._kind:
        return invalid() if b._kind else (number(sign, 0, 0, INFINITE), 0)
    if is_zero(b):
        return (number(sign, 0, 0, INFINITE), DIVISION_BY_ZERO) if a._coefficient else invalid(DIVISION_UNDEFINED)
    (quotient, _), bits = integer_division(a, b, context)
    return (quotient, bits) if bits else fix_any(quotient, context)


def remainder(a, b, context):
    if a._kind > INFINITE or b._kind > INFINITE:
        return nan_result(a, b, context)
    if a._kind:
        return invalid()
    if is_zero(b):
        return invalid(INVALID_OPERATION if a._coefficient else DIVISION_UNDEFINED)
    (_, rest), bits = integer_division(a, b, context)
    if bits:
        return rest, bits
    return fix_any(rest, context)


def divide_both(a, b, context):
    """((quotient, remainder), bits) of divmod()."""
    if a._kind > INFINITE or b._kind > INFINITE:
        nan, bits = nan_result(a, b, context)
        return (nan, nan), bits
    nan = number(0, 0, 0, QUIET)
    sign = a._sign ^ b._sign
    if a._kind:
        return (nan if b._kind else number(sign, 0, 0, INFINITE), nan), INVALID_OPERATION
    if is_zero(b):
        if not a._coefficient:
            return (nan, nan), DIVISION_UNDEFINED
        return (number(sign, 0, 0, INFINITE), nan), DIVISION_BY_ZERO | INVALID_OPERATION
    (quotient, rest), bits = integer_division(a, b, context)
    if not bits:
        quotient, bits = fix_any(quotient, context)
        rest, more = fix_any(rest, context)
        bits |= more
    return (quotient, rest), bits


def remainder_near(a, b, context):
    if a._kind > INFINITE or b._kind > INFINITE:
        return nan_result(a, b, context)
    if a._kind:
        return invalid()
    if is_zero(b):
        return invalid(INVALID_OPERATION if a._coefficient else DIVISION_UNDEFINED)
    if b._kind:
        return fix_any(a, context)
    ideal = min(a._exponent, b._exponent)
    if not a._coefficient:
        return fix(a._sign, 0, ideal, context)
    difference = adjusted(a) - adjusted(b)
    if difference >= context.prec + 1:
        return invalid(DIVISION_IMPOSSIBLE)
    if difference <= -2:
        return fix(a._sign, rescaled(a, ideal, ROUND_DOWN)[0], ideal, context)
    ca, cb = a._coefficient, b._coefficient
    if a._exponent >= b._exponent:
        ca *= 10 ** (a._exponent - b._exponent)
    else:
        cb *= 10 ** (b._exponent - a._exponent)
    quotient, rest = divmod(ca, cb)
    if 2 * rest + (quotient & 1) > cb:
        rest -= cb
        quotient += 1
    if quotient >= 10 ** context.prec:
        return invalid(DIVISION_IMPOSSIBLE)
    sign = a._sign
    if rest < 0:
        sign, rest = 1 - sign, -rest
    return fix(sign, rest, ideal, context)


def fused(a, b, c, context):
    """a * b + c, rounded once."""
    if a._kind == SIGNALING or b._kind == SIGNALING or c._kind == SIGNALING:
        for x in a, b, c:
            if x._kind == SIGNALING:
                return fix_nan(x, context), INVALID_OPERATION
    if a._kind == QUIET or b._kind == QUIET:
        return nan_result(a, b, context)
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        if is_zero(a) or is_zero(b):
            return invalid()
        product = number(sign, 0, 0, INFINITE)
    else:
        product = number(sign, a._coefficient * b._coefficient, a._exponent + b._exponent)
    return add(product, c, context)


def compare(a, b):
    """-1, 0 or 1 for numbers that are not NaN."""
    if a._kind or b._kind:
        left = 0 if a._kind == FINITE else -1 if a._sign else 1
        right = 0 if b._kind == FINITE else -1 if b._sign else 1
        return (left > right) - (left < right)
    if not a._coefficient:
        return 0 if not b._coefficient else 1 if b._sign else -1
    if not b._coefficient or a._sign != b._sign:
        return -1 if a._sign else 1
    direction = -1 if a._sign else 1
    high, low = adjusted(a), adjusted(b)
    if high != low:
        return direction if high > low else -direction
    ca, cb = a._coefficient, b._coefficient
    if a._exponent > b._exponent:
        ca *= 10 ** (a._exponent - b._exponent)
    else:
        cb *= 10 ** (b._exponent - a._exponent)
    return direction * ((ca > cb) - (ca < cb))


def quantize(a, b, context, rounding):
    if a._kind > INFINITE or b._kind > INFINITE:
        return nan_result(a, b, context)
    if a._kind or b._kind:
        return (a, 0) if a._kind and b._kind else invalid()
    exponent = b._exponent
    if not context.Emin - context.prec + 1 <= exponent <= context.Emax:
        return invalid()
    if not a._coefficient:
        return fix(a._sign, 0, exponent, context)
    high = adjusted(a)
    if high > context.Emax or high - exponent + 1 > context.prec:
        return invalid()
    coefficient, changed = rescaled(a, exponent, rounding)
    digits = digit_count(coefficient)
    if exponent + digits - 1 > context.Emax and coefficient or digits > context.prec:
        return invalid()
    bits = 0
    if coefficient and exponent + digits - 1 < context.Emin:
        bits |= SUBNORMAL
    if exponent > a._exponent:
        bits |= ROUNDED
        if changed:
            bits |= INEXACT
    return fix(a._sign, coefficient, exponent, context, bits)


def reduce_zeros(a, context):
    if a._kind > INFINITE:
        return nan_result(a, None, context)
    fixed, bits = fix_any(a, context)
    if fixed._kind:
        return fixed, bits
    if not fixed._coefficient:
        return number(fixed._sign, 0, 0), bits
    top = context.Emax - context.prec + 1 if context.clamp else context.Emax
    coefficient, exponent = fixed._coefficient, fixed._exponent
    while coefficient % 10 == 0 and exponent < top:
        coefficient //= 10
        exponent += 1
    return number(fixed._sign, coefficient, exponent), bits


def to_integral(a, rounding, context, exact):
    if a._kind > INFINITE:
        return nan_result(a, None, context)
    if a._kind or a._exponent >= 0:
        return a, 0
    if not a._coefficient:
        return number(a._sign, 0, 0), 0
    coefficient, changed = rescaled(a, 0, rounding)
    bits = (ROUNDED | (INEXACT if changed else 0)) if exact else 0
    return number(a._sign, coefficient, 0), bits


def square_root(a, context):
    if a._kind > INFINITE:
        return nan_result(a, None, context)
    if a._kind:
        return invalid() if a._sign else (a, 0)
    if not a._coefficient:
        return fix(a._sign, 0, a._exponent >> 1, context)
    if a._sign:
        return invalid()
    prec = context.prec + 1
    exponent = a._exponent >> 1
    coefficient = a._coefficient
    count = digit_count(coefficient)
    if a._exponent & 1:
        coefficient *= 10
        length = (count >> 1) + 1
    else:
        length = count + 1 >> 1
    shift = prec - length
    exact = True
    if shift >= 0:
        coefficient *= 100 ** shift
    else:
        coefficient, rest = divmod(coefficient, 100 ** -shift)
        exact = not rest
    exponent -= shift
    root = isqrt(coefficient)
    exact = exact and root * root == coefficient
    if exact:
        if shift >= 0:
            root //= 10 ** shift
        else:
            root *= 10 ** -shift
        exponent += shift
    elif root % 5 == 0:
        root += 1
    return fix(0, root, exponent, _HalfEven(context))


class _HalfEven:
    """A context as it is, but for its rounding."""
    __slots__ = ("prec", "Emin", "Emax", "clamp", "rounding")

    def __init__(self, context, prec=None):
        self.prec = context.prec if prec is None else prec
        self.Emin = context.Emin
        self.Emax = context.Emax
        self.clamp = context.clamp
        self.rounding = ROUND_HALF_EVEN


half_even = _HalfEven
