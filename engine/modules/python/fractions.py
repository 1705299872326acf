"""Exact quotients of whole numbers."""

from decimal import Decimal
import math
import numbers
import operator
import re
import sys

__all__ = ['Fraction']

_HASH_MODULUS = sys.hash_info.modulus
_HASH_INF = sys.hash_info.inf

_RATIONAL_FORMAT = re.compile(r"""
    \A \s* (?P<sign> [-+]? )
    (?= \d | \.\d )                  # "1", "1.", ".1", but not "."
    (?P<num> \d* | \d+ (_\d+)* )
    (?:
       (?: / (?P<denom> \d+ (_\d+)* ) )?
    |
       (?: \. (?P<decimal> d* | \d+ (_\d+)* ) )?
       (?: E (?P<exp> [-+]? \d+ (_\d+)* ) )?
    )
    \s*\Z
""", re.VERBOSE | re.IGNORECASE)


def _four(a, b):
    return a.numerator, a.denominator, b.numerator, b.denominator


class Fraction(numbers.Rational):
    """A numerator and a denominator in lowest terms."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        made = super().__new__(cls)
        if denominator is None:
            made._numerator, made._denominator = _ratio(numerator)
            return made
        if not (type(numerator) is type(denominator) is int):
            over, under = numerator, denominator
            if not (isinstance(over, numbers.Rational) and isinstance(under, numbers.Rational)):
                raise TypeError("both arguments should be Rational instances")
            numerator = over.numerator * under.denominator
            denominator = under.numerator * over.denominator
        if not denominator:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        if _normalize:
            shared = math.gcd(numerator, denominator)
            if denominator < 0:
                shared = -shared
            numerator, denominator = numerator // shared, denominator // shared
        made._numerator, made._denominator = numerator, denominator
        return made

    @classmethod
    def from_float(cls, f):
        """The very number that a float stands for."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The very number that a Decimal stands for."""
        exact = Decimal(int(dec)) if isinstance(dec, numbers.Integral) else dec
        if not isinstance(exact, Decimal):
            raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)" % (cls.__name__, dec, type(dec).__name__))
        return cls(*exact.as_integer_ratio())

    def as_integer_ratio(self):
        """(numerator, denominator)"""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not larger than that."""
        # The continued fraction's convergents p/q are followed while their denominators fit; then the last one and the
        # best semiconvergent are the only candidates.
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        before_p, before_q, p, q = 0, 1, 1, 0
        n, d = self.as_integer_ratio()
        while True:
            whole = n // d
            next_q = before_q + whole * q
            if next_q > max_denominator:
                break
            before_p, before_q, p, q = p, q, before_p + whole * p, next_q
            n, d = d, n - whole * d
        k = (max_denominator - before_q) // q
        semi = Fraction(before_p + k * p, before_q + k * q)
        convergent = Fraction(p, q)
        if abs(convergent - self) <= abs(semi - self):
            return convergent
        return semi

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        whole = self._denominator == 1
        return f'{self._numerator}' if whole else f'{self._numerator}/{self._denominator}'

    # --- Arithmetic ---

    def _both_methods(exact, fallback):
        """The forward and reflected methods of an operator: `exact` on fractions and ints, `fallback` on other numbers."""

        def forward(self, other):
            if isinstance(other, (int, Fraction)):
                return exact(self, other)
            for kind in float, complex:
                if isinstance(other, kind):
                    return fallback(kind(self), other)
            return NotImplemented

        def reverse(self, other):
            if isinstance(other, numbers.Rational):
                return exact(other, self)
            for tower, kind in (numbers.Real, float), (numbers.Complex, complex):
                if isinstance(other, tower):
                    return fallback(kind(other), kind(self))
            return NotImplemented

        for method, prefix in (forward, '__'), (reverse, '__r'):
            method.__name__, method.__doc__ = prefix + fallback.__name__ + '__', exact.__doc__
        return forward, reverse

    def _sum(a, b, sign):
        na, da, nb, db = _four(a, b)
        shared = math.gcd(da, db)
        if shared == 1:
            return Fraction(na * db + sign * da * nb, da * db, _normalize=False)
        rest = da // shared
        top = na * (db // shared) + sign * nb * rest
        common = math.gcd(top, shared)
        return Fraction(top // common, rest * (db // common), _normalize=False)

    def _add(a, b):
        """a + b"""
        return Fraction._sum(a, b, 1)

    __add__, __radd__ = _both_methods(_add, operator.add)

    def _sub(a, b):
        """a - b"""
        return Fraction._sum(a, b, -1)

    __sub__, __rsub__ = _both_methods(_sub, operator.sub)

    def _mul(a, b):
        """a * b"""
        na, da, nb, db = _four(a, b)
        across = math.gcd(na, db)
        if across > 1:
            na //= across
            db //= across
        across = math.gcd(nb, da)
        if across > 1:
            nb //= across
            da //= across
        return Fraction(na * nb, db * da, _normalize=False)

    __mul__, __rmul__ = _both_methods(_mul, operator.mul)

    def _div(a, b):
        """a / b"""
        na, da, nb, db = _four(a, b)
        across = math.gcd(na, nb)
        if across > 1:
            na //= across
            nb //= across
        across = math.gcd(db, da)
        if across > 1:
            da //= across
            db //= across
        top, bottom = na * db, nb * da
        if bottom < 0:
            top, bottom = -top, -bottom
        if bottom == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % top)
        return Fraction(top, bottom, _normalize=False)

    __truediv__, __rtruediv__ = _both_methods(_div, operator.truediv)

    def _floordiv(a, b):
        """a // b"""
        na, da, nb, db = _four(a, b)
        return na * db // (da * nb)

    __floordiv__, __rfloordiv__ = _both_methods(_floordiv, operator.floordiv)

    def _divmod(a, b):
        """(a // b, a % b)"""
        na, da, nb, db = _four(a, b)
        div, rest = divmod(na * db, da * nb)
        return div, Fraction(rest, da * db)

    __divmod__, __rdivmod__ = _both_methods(_divmod, divmod)

    def _mod(a, b):
        """a % b"""
        na, da, nb, db = _four(a, b)
        return Fraction(na * db % (nb * da), da * db)

    __mod__, __rmod__ = _both_methods(_mod, operator.mod)

    def __pow__(a, b):
        """a ** b: exact when b is an integer, else a float or complex."""
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator ** power, a._denominator ** power, _normalize=False)
        if a._numerator >= 0:
            return Fraction(a._denominator ** -power, a._numerator ** -power, _normalize=False)
        return Fraction((-a._denominator) ** -power, (-a._numerator) ** -power, _normalize=False)

    def __rpow__(b, a):
        whole = b._denominator == 1
        if isinstance(a, numbers.Rational) and not (whole and b._numerator >= 0):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if whole else float(b))

    def _with_numerator(self, numerator):
        return Fraction(numerator, self._denominator, _normalize=False)

    def __pos__(self):
        """A plain Fraction."""
        return self._with_numerator(self._numerator)

    def __neg__(self):
        return self._with_numerator(-self._numerator)

    def __abs__(self):
        return self._with_numerator(abs(self._numerator))

    # --- Rounding ---

    def __floor__(self):
        over, under = self._numerator, self._denominator
        return over // under

    def __ceil__(self):
        over, under = self._numerator, self._denominator
        return -(-over // under)

    def __trunc__(self):
        return self.__ceil__() if self._numerator < 0 else self.__floor__()

    def __int__(self, _index=operator.index):
        return _index(self.__trunc__())

    def __round__(self, ndigits=None):
        """To the nearest, halves to the even one."""
        if ndigits is None:
            d = self._denominator
            floor, rest = divmod(self._numerator, d)
            if rest * 2 < d:
                return floor
            if rest * 2 > d:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    # --- Comparing ---

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            value = _HASH_INF   # the denominator is a multiple of the modulus
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, (int, numbers.Rational)):
            return (a._numerator, a._denominator) == (b.numerator, b.denominator)
        if isinstance(b, numbers.Complex) and not b.imag:
            b = b.real
        if not isinstance(b, float):
            return NotImplemented
        return math.isfinite(b) and a == a.from_float(b)

    def _richcmp(self, other, op):
        if isinstance(other, float):
            # Any finite number compares to an infinite one as 0 does.
            return op(self, self.from_float(other)) if math.isfinite(other) else op(0.0, other)
        if not isinstance(other, numbers.Rational):
            return NotImplemented
        left, right = self._numerator * other.denominator, self._denominator * other.numerator
        return op(left, right)

    def __lt__(self, other):
        return self._richcmp(other, operator.lt)

    def __le__(self, other):
        return self._richcmp(other, operator.le)

    def __gt__(self, other):
        return self._richcmp(other, operator.gt)

    def __ge__(self, other):
        return self._richcmp(other, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    # --- Copying ---

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _ratio(value):
    """Numerator and denominator of a number or of what a string says."""
    if isinstance(value, numbers.Rational):
        return value.numerator, value.denominator
    if isinstance(value, (float, Decimal)):
        return value.as_integer_ratio()
    if isinstance(value, str):
        return _parse(value)
    raise TypeError("argument should be a string or a Rational instance")


def _parse(text):
    """Numerator and denominator of what a string says, in lowest terms."""
    found = _RATIONAL_FORMAT.match(text)
    if found is None:
        raise ValueError('Invalid literal for Fraction: %r' % text)
    numerator = int(found.group('num') or '0')
    denominator = 1
    if found.group('denom'):
        denominator = int(found.group('denom'))
    else:
        decimal = found.group('decimal')
        if decimal:
            decimal = decimal.replace('_', '')
            denominator = 10 ** len(decimal)
            numerator = numerator * denominator + int(decimal)
        exponent = int(found.group('exp') or 0)
        if exponent >= 0:
            numerator *= 10 ** exponent
        else:
            denominator *= 10 ** -exponent
    if found.group('sign') == '-':
        numerator = -numerator
    if denominator == 0:
        raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
    divisor = math.gcd(numerator, denominator)
    return numerator // divisor, denominator // divisor
