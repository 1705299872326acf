# Built in: the class Decimal.  Its operations take the context that is current unless they are given one.
import numbers as _numbers
import operator as _operator
import sys as _sys
from collections import namedtuple as _namedtuple

import _decimal_core as core
import _decimal_functions as functions
import _decimal_text as text
from _decimal_context import check_rounding
from _decimal_core import FINITE, INFINITE, QUIET, SIGNALING, Number, digit_count, number
from _layouts import lay_out as _lay_out

_MODULUS = _sys.hash_info.modulus
_INVERSE_TEN = pow(10, _MODULUS - 2, _MODULUS)

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

current_context = None   # set by _decimal: the context that is in force
context_class = None


def context_of(context):
    if context is None:
        return current_context()
    if not isinstance(context, context_class):
        raise TypeError("optional argument must be a context")
    return context


def exact(value):
    """A Decimal of the same value: an int or a Decimal; None for anything else."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        value = int(value)
        return number(1 if value < 0 else 0, abs(value), 0)
    return None


def operand(value):
    made = exact(value)
    if made is None:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return made


def finish(result, context):
    made, bits = result
    if bits:
        context.raise_status(bits)
    return made


def _binary(function):
    def forward(self, other, /):
        other = exact(other)
        if other is None:
            return NotImplemented
        context = current_context()
        return finish(function(self, other, context), context)

    def reflected(self, other, /):
        other = exact(other)
        if other is None:
            return NotImplemented
        context = current_context()
        return finish(function(other, self, context), context)

    return forward, reflected


def _unary(function):
    def method(self, context=None):
        context = context_of(context)
        return finish(function(self, context), context)
    return method


def _with_other(function):
    def method(self, other, context=None):
        context = context_of(context)
        return finish(function(self, operand(other), context), context)
    return method


def from_float(value):
    """A Decimal of exactly the float's value."""
    if value != value:
        return number(1 if _sign_bit(value) else 0, 0, 0, QUIET)
    if value in (float("inf"), float("-inf")):
        return number(1 if value < 0 else 0, 0, 0, INFINITE)
    numerator, denominator = abs(value).as_integer_ratio()
    shift = denominator.bit_length() - 1
    return number(1 if _sign_bit(value) else 0, numerator * 5 ** shift, -shift)


def _sign_bit(value):
    from math import copysign
    return copysign(1.0, value) < 0


def _from_tuple(value):
    if not isinstance(value, (tuple, list)) or len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if type(sign) is not int and not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    kind = FINITE
    if isinstance(exponent, str):
        if exponent == "F":
            return number(sign, 0, 0, INFINITE)
        if exponent not in ("n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind = QUIET if exponent == "n" else SIGNALING
        exponent = 0
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    try:
        digits = tuple(digits)
    except TypeError:
        raise ValueError("coefficient must be a tuple of digits") from None
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    return number(sign, core.digits_to_int("".join(map(str, digits))), exponent, kind)


def convert(value, context):
    """A Decimal of what Decimal() takes, exactly; conditions go to the context."""
    if isinstance(value, str):
        parts = text.parse(value)
        if parts is None:
            return finish(core.invalid(core.CONVERSION_SYNTAX), context)
        return number(*parts)
    made = exact(value)
    if made is not None:
        return made
    if isinstance(value, (tuple, list)):
        return _from_tuple(value)
    if isinstance(value, float):
        context.raise_status(core.FLOAT_OPERATION)
        return from_float(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def of_class(made, cls):
    """The same number as an instance of `cls`."""
    if type(made) is cls:
        return made
    copy = Number.__new__(cls)
    copy._sign, copy._coefficient, copy._exponent, copy._kind = made._sign, made._coefficient, made._exponent, made._kind
    return copy


class Decimal(Number):
    """Construct a new Decimal object. value can be an integer, string, tuple, or another Decimal object."""
    __slots__ = ()
    __module__ = "decimal"

    def __new__(cls, value="0", context=None):
        return of_class(convert(value, context_of(context)), cls)

    @classmethod
    def from_float(cls, f, /):
        """Class method that converts a float to a decimal number, exactly."""
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        made = exact(f) if isinstance(f, int) else from_float(f)
        return made if cls is Decimal else cls(made)

    def __sizeof__(self):
        """Size in memory: four words of 19 digits have room in the object, more lie beside it."""
        words = 0 if self._coefficient.bit_length() < 250 else -(-digit_count(self._coefficient) // 19)
        return type(self).__basicsize__ + (8 * words if words > 4 else 0)

    # --- Text ---

    def __str__(self):
        return text.to_text(self, False, current_context()._capitals)

    def __repr__(self):
        return f"Decimal('{text.to_text(self, False, current_context()._capitals)}')"

    def to_eng_string(self, context=None):
        """Convert to an engineering-type string."""
        return text.to_text(self, True, context_of(context)._capitals)

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError("format argument must be str")
        context = current_context()
        return text.format_number(self, spec, context._rounding, context._capitals)

    # --- Arithmetic ---

    __add__, __radd__ = _binary(core.add)
    __sub__, __rsub__ = _binary(lambda a, b, context: core.add(a, b, context, 1))
    __mul__, __rmul__ = _binary(core.multiply)
    __truediv__, __rtruediv__ = _binary(core.divide)
    __floordiv__, __rfloordiv__ = _binary(core.divide_int)
    __mod__, __rmod__ = _binary(core.remainder)
    __divmod__, __rdivmod__ = _binary(core.divide_both)

    def __pow__(self, other, modulo=None, /):
        other = exact(other)
        if other is None:
            return NotImplemented
        context = current_context()
        if modulo is None:
            return finish(functions.power(self, other, context), context)
        modulo = exact(modulo)
        if modulo is None:
            return NotImplemented
        return finish(functions.power_modulo(self, other, modulo, context), context)

    def __rpow__(self, other, modulo=None, /):
        other = exact(other)
        return NotImplemented if other is None else other.__pow__(self, modulo)

    def __neg__(self):
        context = current_context()
        return finish(negated(self, context), context)

    def __pos__(self):
        context = current_context()
        return finish(plus(self, context), context)

    def __abs__(self):
        context = current_context()
        return finish(absolute(self, context), context)

    fma = lambda self, other, third, context=None: _fma(self, other, third, context)
    compare = _with_other(lambda a, b, context: compared(a, b, context))
    compare_signal = _with_other(lambda a, b, context: compared(a, b, context, True))
    remainder_near = _with_other(core.remainder_near)
    max = _with_other(lambda a, b, context: extreme(a, b, context, 1, False))
    min = _with_other(lambda a, b, context: extreme(a, b, context, -1, False))
    max_mag = _with_other(lambda a, b, context: extreme(a, b, context, 1, True))
    min_mag = _with_other(lambda a, b, context: extreme(a, b, context, -1, True))
    next_toward = _with_other(lambda a, b, context: next_toward(a, b, context))
    logical_and = _with_other(lambda a, b, context: logical(a, b, context, _operator.and_))
    logical_or = _with_other(lambda a, b, context: logical(a, b, context, _operator.or_))
    logical_xor = _with_other(lambda a, b, context: logical(a, b, context, _operator.xor))
    rotate = _with_other(lambda a, b, context: shifted(a, b, context, True))
    shift = _with_other(lambda a, b, context: shifted(a, b, context, False))
    scaleb = _with_other(lambda a, b, context: scaled(a, b, context))
    exp = _unary(functions.exp)
    ln = _unary(functions.ln)
    log10 = _unary(functions.log10)
    sqrt = _unary(core.square_root)
    normalize = _unary(core.reduce_zeros)
    logb = _unary(lambda a, context: exponent_of(a, context))
    logical_invert = _unary(lambda a, context: inverted(a, context))
    next_plus = _unary(lambda a, context: next_number(a, context, 0))
    next_minus = _unary(lambda a, context: next_number(a, context, 1))

    def quantize(self, exp, rounding=None, context=None):
        """Return a value equal to the first operand after rounding and having the exponent of the second operand."""
        context = context_of(context)
        rounding = context._rounding if rounding is None else check_rounding(rounding)
        return finish(core.quantize(self, operand(exp), context, rounding), context)

    def to_integral_value(self, rounding=None, context=None):
        """Round to the nearest integer without signaling either Inexact or Rounded."""
        context = context_of(context)
        rounding = context._rounding if rounding is None else check_rounding(rounding)
        return finish(core.to_integral(self, rounding, context, False), context)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Round to the nearest integer, signaling Inexact or Rounded as appropriate."""
        context = context_of(context)
        rounding = context._rounding if rounding is None else check_rounding(rounding)
        return finish(core.to_integral(self, rounding, context, True), context)

    # --- Comparing ---

    def _compared(self, other, test, ordered):
        other, quiet = _comparable(self, other, ordered)
        if other is NotImplemented:
            return NotImplemented
        a, b = other
        if a._kind > INFINITE or b._kind > INFINITE:
            if ordered or SIGNALING in (a._kind, b._kind):
                current_context().raise_status(core.INVALID_OPERATION)
            return test is _operator.ne
        return test(core.compare(a, b), 0)

    def __eq__(self, other):
        return self._compared(other, _operator.eq, False)

    def __ne__(self, other):
        return self._compared(other, _operator.ne, False)

    def __lt__(self, other):
        return self._compared(other, _operator.lt, True)

    def __le__(self, other):
        return self._compared(other, _operator.le, True)

    def __gt__(self, other):
        return self._compared(other, _operator.gt, True)

    def __ge__(self, other):
        return self._compared(other, _operator.ge, True)

    def __hash__(self):
        if self._kind == SIGNALING:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == QUIET:
            return object.__hash__(self)
        if self._kind == INFINITE:
            return -314159 if self._sign else 314159
        power = pow(10, self._exponent, _MODULUS) if self._exponent >= 0 else pow(_INVERSE_TEN, -self._exponent, _MODULUS)
        value = self._coefficient * power % _MODULUS
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def compare_total(self, other, context=None):
        """Compare two operands using their abstract representation rather than their numerical value."""
        context_of(context)
        return _total(self, operand(other), False)

    def compare_total_mag(self, other, context=None):
        """Compare two operands using their abstract representation, their signs ignored."""
        context_of(context)
        return _total(self, operand(other), True)

    def same_quantum(self, other, context=None):
        """Test whether self and other have the same exponent or whether both are NaN."""
        context_of(context)
        return _same_quantum(self, operand(other))

    # --- Conversions ---

    def __bool__(self):
        return self._kind != FINITE or self._coefficient != 0

    def _integral(self, rounding):
        if self._kind > INFINITE:
            raise ValueError("cannot convert NaN to integer")
        if self._kind:
            raise OverflowError("cannot convert Infinity to integer")
        value, _ = core.rescaled(self, 0, rounding)
        return -value if self._sign else value

    def __int__(self):
        return self._integral(core.ROUND_DOWN)

    __trunc__ = __int__

    def __floor__(self):
        return self._integral(core.ROUND_FLOOR)

    def __ceil__(self):
        return self._integral(core.ROUND_CEILING)

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return self._integral(core.ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        context = current_context()
        return finish(core.quantize(self, number(0, 1, -ndigits), context, context._rounding), context)

    def __float__(self):
        if self._kind > INFINITE:
            if self._kind == SIGNALING:
                raise ValueError("cannot convert signaling NaN to float")
            return float("-nan" if self._sign else "nan")
        return float(text.to_text(self))

    def __complex__(self):
        return complex(float(self))

    def as_integer_ratio(self):
        """Decimal.as_integer_ratio() -> (int, int): a pair of integers whose ratio is exactly this number."""
        if self._kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind:
            raise ValueError("cannot convert NaN to integer ratio")
        from math import gcd
        numerator, denominator = self._coefficient, 1
        if self._exponent >= 0:
            numerator *= 10 ** self._exponent
        else:
            denominator = 10 ** -self._exponent
            shared = gcd(numerator, denominator)
            numerator //= shared
            denominator //= shared
        return -numerator if self._sign else numerator, denominator

    def as_tuple(self):
        """Return a tuple representation of the number."""
        if self._kind == INFINITE:
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple(map(int, core.digit_text(self._coefficient)))
        if self._kind:
            return DecimalTuple(self._sign, digits if self._coefficient else (), "n" if self._kind == QUIET else "N")
        return DecimalTuple(self._sign, digits, self._exponent)

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    # --- About the number ---

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return number(0, 0, 0)

    def conjugate(self):
        """Return self."""
        return self

    def canonical(self):
        """Return the canonical encoding of the argument."""
        return self

    def radix(self):
        """Return Decimal(10), the radix (base) in which the Decimal class does all its arithmetic."""
        return number(0, 10, 0)

    def adjusted(self):
        """Return the adjusted exponent of the number."""
        return 0 if self._kind else core.adjusted(self)

    def copy_abs(self):
        """Return the absolute value of the argument, unaffected by context."""
        return number(0, self._coefficient, self._exponent, self._kind)

    def copy_negate(self):
        """Return the negation of the argument, unaffected by context."""
        return number(1 - self._sign, self._coefficient, self._exponent, self._kind)

    def copy_sign(self, other, context=None):
        """Return a copy of the first operand with the sign set to be the same as the sign of the second operand."""
        context_of(context)
        return number(operand(other)._sign, self._coefficient, self._exponent, self._kind)

    def is_canonical(self):
        """Return True if the argument is canonical: always."""
        return True

    def is_finite(self):
        """Return True if the argument is a finite number, and False if the argument is infinite or a NaN."""
        return self._kind == FINITE

    def is_infinite(self):
        """Return True if the argument is either positive or negative infinity and False otherwise."""
        return self._kind == INFINITE

    def is_nan(self):
        """Return True if the argument is a (quiet or signaling) NaN and False otherwise."""
        return self._kind > INFINITE

    def is_qnan(self):
        """Return True if the argument is a quiet NaN, and False otherwise."""
        return self._kind == QUIET

    def is_snan(self):
        """Return True if the argument is a signaling NaN and False otherwise."""
        return self._kind == SIGNALING

    def is_signed(self):
        """Return True if the argument has a negative sign and False otherwise."""
        return self._sign == 1

    def is_zero(self):
        """Return True if the argument is a (positive or negative) zero and False otherwise."""
        return core.is_zero(self)

    def is_normal(self, context=None):
        """Return True if the argument is a normal finite number with an adjusted exponent not less than Emin."""
        context = context_of(context)
        return self._kind == FINITE and self._coefficient != 0 and core.adjusted(self) >= context._Emin

    def is_subnormal(self, context=None):
        """Return True if the argument is subnormal, and False otherwise."""
        context = context_of(context)
        return self._kind == FINITE and self._coefficient != 0 and core.adjusted(self) < context._Emin

    def number_class(self, context=None):
        """Return a string describing the class of the operand."""
        context = context_of(context)
        if self._kind > INFINITE:
            return "NaN" if self._kind == QUIET else "sNaN"
        sign = "-" if self._sign else "+"
        if self._kind:
            return sign + "Infinity"
        if not self._coefficient:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")


_numbers.Number.register(Decimal)
_lay_out(Decimal, 104, False)
core.new_number = lambda: Number.__new__(Decimal)


def _comparable(a, other, ordered):
    """((a, b), _) as two Decimals; NotImplemented when they cannot be compared."""
    b = exact(other)
    if b is not None:
        return (a, b), None
    if isinstance(other, float):
        context = current_context()
        if ordered:
            context.raise_status(core.FLOAT_OPERATION)
        else:
            context._status |= core.FLOAT_OPERATION
        return (a, from_float(other)), None
    if isinstance(other, complex) and not ordered and other.imag == 0:
        current_context()._status |= core.FLOAT_OPERATION
        return (a, from_float(other.real)), None
    if isinstance(other, _numbers.Rational):
        if a._kind == FINITE:
            a = number(a._sign, a._coefficient * other.denominator, a._exponent)
        return (a, exact(other.numerator)), None
    return NotImplemented, None


# --- Operations that are not arithmetic: (number, bits) like those of _decimal_core ---

def plus(a, context):
    if core.is_zero(a) and context.rounding != core.ROUND_FLOOR:
        return core.fix(0, 0, a._exponent, context)
    return core.fix_any(a, context)


def negated(a, context):
    if a._kind > INFINITE:
        return core.fix_any(a, context)
    if core.is_zero(a) and context.rounding != core.ROUND_FLOOR:
        return core.fix(0, 0, a._exponent, context)
    return core.fix_any(number(1 - a._sign, a._coefficient, a._exponent, a._kind), context)


def absolute(a, context):
    return negated(a, context) if a._sign and a._kind <= INFINITE else core.fix_any(a, context)


def _fma(a, b, c, context):
    context = context_of(context)
    return finish(core.fused(a, operand(b), operand(c), context), context)


def compared(a, b, context, signal=False):
    if a._kind > INFINITE or b._kind > INFINITE:
        made, bits = core.nan_result(a, b, context)
        return made, bits | core.INVALID_OPERATION if signal else bits
    order = core.compare(a, b)
    return number(1 if order < 0 else 0, abs(order), 0), 0


def _total(a, b, magnitude):
    def key(x):
        if x._kind == FINITE:
            return 1, 0, 0
        return {INFINITE: 2, SIGNALING: 3, QUIET: 4}[x._kind], x._coefficient, 0
    sign_a, sign_b = (0, 0) if magnitude else (a._sign, b._sign)
    if sign_a != sign_b:
        return number(1, 1, 0) if sign_a else number(0, 1, 0)
    rank_a, rank_b = key(a), key(b)
    if rank_a == rank_b == (1, 0, 0):
        plain_a = number(0, a._coefficient, a._exponent)
        plain_b = number(0, b._coefficient, b._exponent)
        order = core.compare(plain_a, plain_b) or (a._exponent > b._exponent) - (a._exponent < b._exponent)
    else:
        order = (rank_a > rank_b) - (rank_a < rank_b)
    order = -order if sign_a else order
    return number(1 if order < 0 else 0, abs(order), 0)


def _same_quantum(a, b):
    if a._kind or b._kind:
        return a._kind == b._kind == INFINITE or a._kind > INFINITE and b._kind > INFINITE
    return a._exponent == b._exponent


def extreme(a, b, context, direction, magnitude):
    if a._kind > INFINITE or b._kind > INFINITE:
        if a._kind == QUIET and b._kind <= INFINITE:
            return core.fix_any(b, context)
        if b._kind == QUIET and a._kind <= INFINITE:
            return core.fix_any(a, context)
        return core.nan_result(a, b, context)
    order = core.compare(a.copy_abs(), b.copy_abs()) if magnitude else core.compare(a, b)
    if order == 0:
        total = _total(a, b, False)
        order = -1 if total._sign else 1 if total._coefficient else 0
    return core.fix_any(a if order * direction > 0 or order == 0 else b, context)


def exponent_of(a, context):
    if a._kind > INFINITE:
        return core.nan_result(a, None, context)
    if a._kind:
        return number(0, 0, 0, INFINITE), 0
    if not a._coefficient:
        return number(1, 0, 0, INFINITE), core.DIVISION_BY_ZERO
    high = core.adjusted(a)
    return core.fix(1 if high < 0 else 0, abs(high), 0, context)


def _whole_operand(b):
    if b._kind or b._exponent < 0 and b._coefficient % 10 ** min(-b._exponent, 50):
        return None
    value = b._coefficient * 10 ** b._exponent if b._exponent >= 0 else b._coefficient // 10 ** -b._exponent
    return -value if b._sign else value


def scaled(a, b, context):
    if a._kind > INFINITE or b._kind > INFINITE:
        return core.nan_result(a, b, context)
    count = _whole_operand(b) if b._exponent == 0 else None
    if count is None or abs(count) > 2 * (context.Emax + context.prec):
        return core.invalid()
    if a._kind:
        return a, 0
    return core.fix(a._sign, a._coefficient, a._exponent + count, context)


def shifted(a, b, context, around):
    if a._kind > INFINITE or b._kind > INFINITE:
        return core.nan_result(a, b, context)
    count = _whole_operand(b) if b._exponent == 0 else None
    prec = context.prec
    if count is None or abs(count) > prec:
        return core.invalid()
    if a._kind:
        return a, 0
    digits = core.digit_text(a._coefficient).rjust(prec, "0")[-prec:]
    if around:
        digits = digits[count:] + digits[:count]
    elif count < 0:
        digits = digits[:count] if count else digits
    else:
        digits = (digits + "0" * count)[-prec:]
    return number(a._sign, core.digits_to_int(digits), a._exponent), 0


def _bits_of(a, context):
    """The digits of a logical operand, or None."""
    if a._kind or a._sign or a._exponent:
        return None
    digits = core.digit_text(a._coefficient)
    if len(digits) > context.prec or digits.strip("01"):
        return None
    return int(digits, 2)


def logical(a, b, context, function):
    x, y = _bits_of(a, context), _bits_of(b, context)
    if x is None or y is None:
        return core.invalid()
    return number(0, core.digits_to_int(f"{function(x, y):b}"), 0), 0


def inverted(a, context):
    room = core.digit_text(a._coefficient)[-context.prec:]
    if a._kind or a._sign or a._exponent or core.digit_text(a._coefficient).strip("01"):
        return core.invalid()
    x = int(room, 2)
    return number(0, core.digits_to_int(f"{x ^ (1 << context.prec) - 1:b}"), 0), 0


def next_number(a, context, down):
    if a._kind > INFINITE:
        return core.nan_result(a, None, context)
    prec, etop = context.prec, context.Emax - context.prec + 1
    if a._kind:
        if a._sign == down:
            return a, 0
        return number(a._sign, 10 ** prec - 1, etop), 0
    rounding = core.ROUND_FLOOR if down else core.ROUND_CEILING
    inner = core.half_even(context)
    inner.rounding = rounding
    fixed, _ = core.fix_any(a, inner)
    if fixed._kind or core.compare(fixed, a):
        return fixed, 0
    tiny = number(down, 1, context.Emin - prec)
    made, _ = core.add(a, tiny, inner)
    return made, 0


def next_toward(a, b, context):
    if a._kind > INFINITE or b._kind > INFINITE:
        return core.nan_result(a, b, context)
    order = core.compare(a, b)
    if order == 0:
        return a.copy_sign(b), 0
    made, _ = next_number(a, context, 1 if order > 0 else 0)
    bits = 0
    if made._kind == INFINITE:
        bits = core.OVERFLOW | core.INEXACT | core.ROUNDED
    elif made._kind == FINITE and core.adjusted(made) < context.Emin:
        bits = core.UNDERFLOW | core.SUBNORMAL | core.INEXACT | core.ROUNDED
        if not made._coefficient:
            bits |= core.CLAMPED
    return made, bits
