# Built in: decimal's signals and contexts.
#
# A context's flags and traps are sets of condition bits (_decimal_core); its `flags` and `traps` attributes show them as
# mappings from signal classes.  `raise_status` is where conditions become flags and errors.
import _decimal_core as core
from _weakref import ref

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
ROUNDINGS = (core.ROUND_UP, core.ROUND_DOWN, core.ROUND_CEILING, core.ROUND_FLOOR, core.ROUND_HALF_UP, core.ROUND_HALF_DOWN,
             core.ROUND_HALF_EVEN, core.ROUND_05UP)


class DecimalException(ArithmeticError):
    __module__ = "decimal"


class Clamped(DecimalException):
    __module__ = "decimal"


class InvalidOperation(DecimalException):
    __module__ = "decimal"


class ConversionSyntax(InvalidOperation):
    __module__ = "decimal"


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = "decimal"


class DivisionImpossible(InvalidOperation):
    __module__ = "decimal"


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = "decimal"


class Inexact(DecimalException):
    __module__ = "decimal"


class InvalidContext(InvalidOperation):
    __module__ = "decimal"


class Rounded(DecimalException):
    __module__ = "decimal"


class Subnormal(DecimalException):
    __module__ = "decimal"


class Overflow(Inexact, Rounded):
    __module__ = "decimal"


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = "decimal"


class FloatOperation(DecimalException, TypeError):
    __module__ = "decimal"


SIGNALS = ((InvalidOperation, core.ANY_INVALID), (FloatOperation, core.FLOAT_OPERATION),
           (DivisionByZero, core.DIVISION_BY_ZERO), (Overflow, core.OVERFLOW), (Underflow, core.UNDERFLOW),
           (Subnormal, core.SUBNORMAL), (Inexact, core.INEXACT), (Rounded, core.ROUNDED), (Clamped, core.CLAMPED))
_BITS = dict(SIGNALS)
# repr() of a context goes by libmpdec's bits, which are not in the order of the signals.
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_CONDITIONS = ((InvalidOperation, core.INVALID_OPERATION), (ConversionSyntax, core.CONVERSION_SYNTAX),
               (DivisionImpossible, core.DIVISION_IMPOSSIBLE), (DivisionUndefined, core.DIVISION_UNDEFINED),
               (InvalidContext, core.INVALID_CONTEXT))
def _bits_of(signal):
    try:
        return _BITS[signal]
    except (KeyError, TypeError):
        raise KeyError("invalid error flag") from None


def _bits_of_list(value):
    if not isinstance(value, list):
        raise TypeError("argument must be a signal dict")
    bits = 0
    for signal in value:
        for known, mask in SIGNALS + _CONDITIONS:
            if known is signal:
                bits |= mask
                break
        else:
            raise KeyError("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   "
                           "Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")
    return bits


class SignalDict:
    """A view of a context's flags or traps; the context has one of each, which does not keep it alive."""
    __slots__ = ("_context", "_field")
    __module__ = "decimal"
    __hash__ = None

    def _bits(self):
        return getattr(self._context(), self._field, 0)

    def __getitem__(self, signal):
        return bool(self._bits() & _bits_of(signal))

    def __setitem__(self, signal, value):
        bits = _bits_of(signal)
        setattr(self._context(), self._field, self._bits() | bits if value else self._bits() & ~bits)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter([signal for signal, _ in SIGNALS])

    def __len__(self):
        return len(SIGNALS)

    def __contains__(self, signal):
        return signal in _BITS

    def keys(self):
        return dict(self.items()).keys()

    def values(self):
        return dict(self.items()).values()

    def items(self):
        return {signal: self[signal] for signal, _ in SIGNALS}.items()

    def get(self, signal, default=None):
        return self[signal] if signal in _BITS else default

    def copy(self):
        return dict(self.items())

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self.copy() == other.copy()
        return self.copy() == other if isinstance(other, dict) else NotImplemented

    def __repr__(self):
        shown = ", ".join(f"<class 'decimal.{signal.__name__}'>:{self[signal]}" for signal, _ in SIGNALS)
        return "{" + shown + "}"


def _whole(value, low, high, message):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not low <= value <= high:
        raise ValueError(message)
    return value


class ContextBase:
    """The settings of a context; its operations are in _decimal."""
    __slots__ = ("_prec", "_rounding", "_Emin", "_Emax", "_capitals", "_clamp", "_status", "_traps", "_views",
                 "__weakref__")

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        default = defaults[0]
        self._status = 0
        self.prec = default._prec if prec is None else prec
        self.rounding = default._rounding if rounding is None else rounding
        self.Emin = default._Emin if Emin is None else Emin
        self.Emax = default._Emax if Emax is None else Emax
        self.capitals = default._capitals if capitals is None else capitals
        self.clamp = default._clamp if clamp is None else clamp
        self._traps = default._traps
        if traps is not None:
            if isinstance(traps, list):
                self._traps = _bits_of_list(traps)
            else:
                self.traps = traps
        if flags is not None:
            if isinstance(flags, list):
                self._status = _bits_of_list(flags)
            else:
                self.flags = flags

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        self._prec = _whole(value, 1, MAX_PREC, "valid range for prec is [1, MAX_PREC]")

    @property
    def Emin(self):
        return self._Emin

    @Emin.setter
    def Emin(self, value):
        self._Emin = _whole(value, MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]")

    @property
    def Emax(self):
        return self._Emax

    @Emax.setter
    def Emax(self, value):
        self._Emax = _whole(value, 0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]")

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        self._rounding = check_rounding(value)

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        self._capitals = _whole(value, 0, 1, "valid values for capitals are 0 or 1")

    @property
    def clamp(self):
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        self._clamp = _whole(value, 0, 1, "valid values for clamp are 0 or 1")

    def _view(self, field):
        views = getattr(self, "_views", None)
        if views is None:
            views = self._views = {}
        if field not in views:
            view = views[field] = SignalDict()
            view._context, view._field = ref(self), field
        return views[field]

    def _take(self, field, value):
        if isinstance(value, SignalDict):
            bits = value._bits()
        elif isinstance(value, dict):
            if len(value) != len(SIGNALS) or any(signal not in _BITS for signal in value):
                raise KeyError("invalid signal dict")
            bits = 0
            for signal, mask in SIGNALS:
                if value[signal]:
                    bits |= mask
        else:
            raise TypeError("argument must be a signal dict")
        setattr(self, field, bits)

    @property
    def flags(self):
        return self._view("_status")

    @flags.setter
    def flags(self, value):
        self._take("_status", value)

    @property
    def traps(self):
        return self._view("_traps")

    @traps.setter
    def traps(self, value):
        self._take("_traps", value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def Etiny(self):
        """Return a value equal to Emin - prec + 1, the least exponent of a subnormal result."""
        return self._Emin - self._prec + 1

    def Etop(self):
        """Return a value equal to Emax - prec + 1."""
        return self._Emax - self._prec + 1

    def clear_flags(self):
        """Reset all flags to False."""
        self._status = 0

    def clear_traps(self):
        """Set all traps to False."""
        self._traps = 0

    def copy(self):
        """Return a duplicate of the context."""
        made = type(self)()
        made._prec, made._rounding, made._Emin, made._Emax = self._prec, self._rounding, self._Emin, self._Emax
        made._capitals, made._clamp, made._status, made._traps = self._capitals, self._clamp, self._status, self._traps
        return made

    __copy__ = copy

    def __repr__(self):
        def names(bits):
            return "[" + ", ".join(signal.__name__ for signal in _SHOWN if bits & _BITS[signal]) + "]"
        return (f"Context(prec={self._prec}, rounding={self._rounding}, Emin={self._Emin}, Emax={self._Emax}, "
                f"capitals={self._capitals}, clamp={self._clamp}, flags={names(self._status)}, traps={names(self._traps)})")

    def __reduce__(self):
        flags = [signal for signal, mask in SIGNALS if self._status & mask]
        traps = [signal for signal, mask in SIGNALS if self._traps & mask]
        return type(self), (self._prec, self._rounding, self._Emin, self._Emax, self._capitals, self._clamp, flags, traps)

    def raise_status(self, bits):
        """Notes conditions that were met; raises when one of them is trapped."""
        self._status |= bits
        trapped = bits & self._traps
        if trapped:
            raise_conditions(trapped)


def raise_conditions(trapped):
    names = [condition for condition, mask in _CONDITIONS if trapped & mask]
    names += [signal for signal, mask in SIGNALS[1:] if trapped & mask]
    for signal, mask in SIGNALS:
        if trapped & mask:
            raise signal(names)


def check_rounding(value):
    if value not in ROUNDINGS:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   "
                        "ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return value


class _Defaults:
    """What a Context() gets before there is a DefaultContext."""
    _prec, _rounding, _Emin, _Emax, _capitals, _clamp = 28, core.ROUND_HALF_EVEN, -999999, 999999, 1, 0
    _traps = core.ANY_INVALID | core.DIVISION_BY_ZERO | core.OVERFLOW


defaults = [_Defaults]   # replaced by DefaultContext, which a program may change
