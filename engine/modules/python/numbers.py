"""The tower of numbers: abstract classes that tell what a number can do, from any number to the whole ones.

Each class names the operations that a class of such numbers must have, and works out the others from them.
"""

from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _unary(name, text):
    # An abstract method of one operand; `text` says what it is for.
    def method(self):
        raise NotImplementedError
    return _named(method, name, text)


def _binary(name, text, operand="other"):
    if operand == "exponent":
        def method(self, exponent):
            raise NotImplementedError
    elif operand == "base":
        def method(self, base):
            raise NotImplementedError
    else:
        def method(self, other):
            raise NotImplementedError
    return _named(method, name, text)


def _named(method, name, text):
    method.__name__, method.__qualname__, method.__doc__ = name.rpartition(".")[2], name, text
    method.__code__ = method.__code__.replace(co_name=method.__name__, co_qualname=name)
    return abstractmethod(method)


class Number(metaclass=ABCMeta):
    """What every number is an instance of."""

    __slots__ = ()
    __hash__ = None     # each kind says its own


class Complex(Number):
    """What can be done with complex numbers, the built-in complex among them."""

    __slots__ = ()

    real = property(_unary("Complex.real", "The real part."))
    imag = property(_unary("Complex.imag", "The imaginary part, a real number."))
    conjugate = _unary("Complex.conjugate", "The number mirrored at the real axis.")

    @abstractmethod
    def __complex__(self):
        """The same number as a built-in complex."""

    __eq__ = _binary("Complex.__eq__", "self == other")
    __abs__ = _unary("Complex.__abs__", "The distance from 0, a real number.")
    __neg__ = _unary("Complex.__neg__", "-self")
    __pos__ = _unary("Complex.__pos__", "+self")
    __add__ = _binary("Complex.__add__", "self + other")
    __radd__ = _binary("Complex.__radd__", "other + self")
    __mul__ = _binary("Complex.__mul__", "self * other")
    __rmul__ = _binary("Complex.__rmul__", "other * self")
    __truediv__ = _binary("Complex.__truediv__", "self / other")
    __rtruediv__ = _binary("Complex.__rtruediv__", "other / self")
    __pow__ = _binary("Complex.__pow__", "self ** exponent", "exponent")
    __rpow__ = _binary("Complex.__rpow__", "base ** self", "base")

    def __bool__(self):
        """Every number is true but 0."""
        return self != 0

    def __sub__(self, other):
        """self - other, which is self + (-other)"""
        return self + -other

    def __rsub__(self, other):
        """other - self, which is (-self) + other"""
        return -self + other


Complex.register(complex)


class Real(Complex):
    """Numbers on a line: they have an order, and can be rounded and divided with a rest."""

    __slots__ = ()

    __float__ = _unary("Real.__float__", "The nearest built-in float.")
    __trunc__ = _unary("Real.__trunc__", "The next integer towards 0.")
    __floor__ = _unary("Real.__floor__", "The next integer below.")
    __ceil__ = _unary("Real.__ceil__", "The next integer above.")

    @abstractmethod
    def __round__(self, ndigits=None):
        """The nearest integer, or the nearest number of so many decimals."""
        raise NotImplementedError

    __lt__ = _binary("Real.__lt__", "self < other")
    __le__ = _binary("Real.__le__", "self <= other")
    __floordiv__ = _binary("Real.__floordiv__", "self // other, an integer")
    __rfloordiv__ = _binary("Real.__rfloordiv__", "other // self, an integer")
    __mod__ = _binary("Real.__mod__", "self % other")
    __rmod__ = _binary("Real.__rmod__", "other % self")

    def __divmod__(self, other):
        """Quotient and rest in one."""
        quotient = self // other
        return quotient, self % other

    def __rdivmod__(self, other):
        """Quotient and rest in one, of other divided by self."""
        quotient = other // self
        return quotient, other % self

    # A real number as a complex one: it is its own real part.

    def __complex__(self):
        return complex(float(self))

    def conjugate(self):
        return +self

    real = property(conjugate)

    @property
    def imag(self):
        return 0


Real.register(float)


class Rational(Real):
    """Quotients of two integers, `numerator` and `denominator`, in lowest terms."""

    __slots__ = ()

    numerator = property(_unary("Rational.numerator", None))
    denominator = property(_unary("Rational.denominator", None))

    def __float__(self):
        """The quotient; the integers may be of any kind, and larger than a float can be."""
        over, under = int(self.numerator), int(self.denominator)
        return over / under


class Integral(Rational):
    """Whole numbers, whose bits can be shifted and combined."""

    __slots__ = ()

    __int__ = _unary("Integral.__int__", "The same number as a built-in int.")

    def __index__(self):
        """For indexes and wherever else no rounding is allowed."""
        return int(self)

    @abstractmethod
    def __pow__(self, exponent, modulus=None):
        """self ** exponent, or its rest after division by the modulus"""
        raise NotImplementedError

    __invert__ = _unary("Integral.__invert__", "~self")
    __lshift__ = _binary("Integral.__lshift__", "self << other")
    __rlshift__ = _binary("Integral.__rlshift__", "other << self")
    __rshift__ = _binary("Integral.__rshift__", "self >> other")
    __rrshift__ = _binary("Integral.__rrshift__", "other >> self")
    __and__ = _binary("Integral.__and__", "self & other")
    __rand__ = _binary("Integral.__rand__", "other & self")
    __xor__ = _binary("Integral.__xor__", "self ^ other")
    __rxor__ = _binary("Integral.__rxor__", "other ^ self")
    __or__ = _binary("Integral.__or__", "self | other")
    __ror__ = _binary("Integral.__ror__", "other | self")

    # An integer as a rational and a real number: itself over 1.

    def __float__(self):
        return float(int(self))

    numerator = property(Real.conjugate)

    @property
    def denominator(self):
        return 1


Integral.register(int)
