# Built in: what module decimal offers: Decimal, contexts with their operations, the context in force.
import sys as _sys

# Parts of its own for each _decimal: one that is imported anew has another class Context.
for _part in "_decimal_context", "_decimal_core", "_decimal_functions", "_decimal_number", "_decimal_text":
    _sys.modules.pop(_part, None)
_contexts_known = "_contextvars" in _sys.modules
from _contextvars import ContextVar as _ContextVar

if not _contexts_known:   # it comes into sys.modules only when a program imports it
    del _sys.modules["_contextvars"]
del _part, _sys, _contexts_known

import _decimal_context
import _decimal_core as core
import _decimal_functions as functions
import _decimal_number
import _decimal_text as text
from _decimal_context import (MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, Clamped, ContextBase, ConversionSyntax,
                              DecimalException, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation,
                              Inexact, InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow)
from _decimal_core import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                           ROUND_HALF_UP, ROUND_UP)
from _layouts import lay_out as _lay_out
from _decimal_number import Decimal, DecimalTuple, convert, finish, from_float, operand

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
HAVE_THREADS = True
HAVE_CONTEXTVAR = True


def _one(function):
    def method(self, x, /):
        return finish(function(operand(x), self), self)
    return method


def _two(function):
    def method(self, x, y, /):
        return finish(function(operand(x), operand(y), self), self)
    return method


def _decimal_method(name):
    """A method of Decimal that needs no context, as a method of contexts."""
    def method(self, x, /):
        return getattr(operand(x), name)()
    return method


def _decimal_method_in(name):
    def method(self, x, /):
        return getattr(operand(x), name)(self)
    return method


def _decimal_method_two(name):
    def method(self, x, y, /):
        return getattr(operand(x), name)(y, self)
    return method


class Context(ContextBase):
    """The context affects almost all operations and controls rounding, Over/Underflow, raising of exceptions and more."""
    __slots__ = ()
    __module__ = "decimal"

    abs = _one(_decimal_number.absolute)
    plus = _one(_decimal_number.plus)
    minus = _one(_decimal_number.negated)
    sqrt = _one(core.square_root)
    exp = _one(functions.exp)
    ln = _one(functions.ln)
    log10 = _one(functions.log10)
    logb = _one(_decimal_number.exponent_of)
    logical_invert = _one(_decimal_number.inverted)
    normalize = _one(core.reduce_zeros)
    next_plus = _one(lambda a, context: _decimal_number.next_number(a, context, 0))
    next_minus = _one(lambda a, context: _decimal_number.next_number(a, context, 1))
    to_integral_value = _one(lambda a, context: core.to_integral(a, context.rounding, context, False))
    to_integral = to_integral_value
    to_integral_exact = _one(lambda a, context: core.to_integral(a, context.rounding, context, True))

    add = _two(core.add)
    subtract = _two(lambda a, b, context: core.add(a, b, context, 1))
    multiply = _two(core.multiply)
    divide = _two(core.divide)
    divide_int = _two(core.divide_int)
    divmod = _two(core.divide_both)
    remainder = _two(core.remainder)
    remainder_near = _two(core.remainder_near)
    compare = _two(_decimal_number.compared)
    compare_signal = _two(lambda a, b, context: _decimal_number.compared(a, b, context, True))
    max = _two(lambda a, b, context: _decimal_number.extreme(a, b, context, 1, False))
    min = _two(lambda a, b, context: _decimal_number.extreme(a, b, context, -1, False))
    max_mag = _two(lambda a, b, context: _decimal_number.extreme(a, b, context, 1, True))
    min_mag = _two(lambda a, b, context: _decimal_number.extreme(a, b, context, -1, True))
    quantize = _two(lambda a, b, context: core.quantize(a, b, context, context.rounding))
    next_toward = _two(_decimal_number.next_toward)
    scaleb = _two(_decimal_number.scaled)
    shift = _decimal_method_two("shift")
    rotate = _decimal_method_two("rotate")
    logical_and = _decimal_method_two("logical_and")
    logical_or = _decimal_method_two("logical_or")
    logical_xor = _decimal_method_two("logical_xor")
    compare_total = _decimal_method_two("compare_total")
    compare_total_mag = _decimal_method_two("compare_total_mag")
    copy_sign = _decimal_method_two("copy_sign")
    same_quantum = _decimal_method_two("same_quantum")

    canonical = _decimal_method("canonical")
    copy_abs = _decimal_method("copy_abs")
    copy_negate = _decimal_method("copy_negate")
    is_canonical = _decimal_method("is_canonical")
    is_finite = _decimal_method("is_finite")
    is_infinite = _decimal_method("is_infinite")
    is_nan = _decimal_method("is_nan")
    is_qnan = _decimal_method("is_qnan")
    is_snan = _decimal_method("is_snan")
    is_signed = _decimal_method("is_signed")
    is_zero = _decimal_method("is_zero")
    is_normal = _decimal_method_in("is_normal")
    is_subnormal = _decimal_method_in("is_subnormal")
    number_class = _decimal_method_in("number_class")
    to_eng_string = _decimal_method_in("to_eng_string")

    def copy_decimal(self, x, /):
        """Return a copy of Decimal x."""
        return operand(x)

    def to_sci_string(self, x, /):
        """Convert a number to a string using scientific notation."""
        return text.to_text(operand(x), False, self._capitals)

    def radix(self):
        """Return Decimal(10)."""
        return Decimal(10)

    def power(self, a, b, modulo=None):
        """Compute a**b, or a**b modulo `modulo`."""
        a, b = operand(a), operand(b)
        if modulo is None:
            return finish(functions.power(a, b, self), self)
        return finish(functions.power_modulo(a, b, operand(modulo), self), self)

    def fma(self, x, y, z, /):
        """Return x multiplied by y, plus z."""
        return finish(core.fused(operand(x), operand(y), operand(z), self), self)

    def create_decimal(self, num="0", /):
        """Create a new Decimal instance from num, using self as the context."""
        if isinstance(num, str) and (num != num.strip() or "_" in num):     # only Decimal() allows for that
            return finish(core.invalid(core.CONVERSION_SYNTAX), self)
        made = convert(num, self)
        if made._kind > core.INFINITE:
            if core.digit_count(made._coefficient) > self._prec - self._clamp and made._coefficient:
                return finish(core.invalid(core.CONVERSION_SYNTAX), self)
            return made
        return finish(core.fix_any(made, self), self)

    def create_decimal_from_float(self, f, /):
        """Create a new Decimal instance from float f, rounded to the context."""
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return finish(core.fix_any(operand(f) if isinstance(f, int) else from_float(f), self), self)


_decimal_number.context_class = Context

DefaultContext = Context()
_decimal_context.defaults[0] = DefaultContext
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])
_current = _ContextVar("decimal_context")   # each thread and task has its own


def getcontext():
    """Get the current default context."""
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        context.clear_flags()
        _current.set(context)
    return context


_decimal_number.current_context = getcontext


def setcontext(context, /):
    """Set a new default context."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class ContextManager:
    """The with-statement of localcontext(): gives a copy of a context, and puts the one before back."""

    __slots__ = ("_new", "_saved")
    __module__ = "decimal"

    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *error):
        setcontext(self._saved)


_lay_out(ContextManager, 32, False, _new="O16", _saved="O24")
_SETTINGS = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps")


def localcontext(ctx=None, **kwargs):
    """Return a context manager that will set the default context to a copy of ctx on entry to the with-statement."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    new = ctx.copy()
    for name, value in kwargs.items():
        if name not in _SETTINGS:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if value is not None:
            setattr(new, name, value)
    return ContextManager(new)


from _imp import make_immutable as _make_immutable

_make_immutable(Context, _decimal_number.Decimal)
