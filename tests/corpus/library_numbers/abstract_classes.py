# numbers: which built-in types belong to which abstract class.
import numbers
from decimal import Decimal
from fractions import Fraction

for value in (1, True, 1.5, 1j, Fraction(1, 2), Decimal(1), "1"):
    print(repr(value), [kind.__name__ for kind in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational,
                                                   numbers.Integral) if isinstance(value, kind)])
print(numbers.Integral.__mro__)
print(sorted(numbers.Real.__abstractmethods__))


class Half(numbers.Complex):
    pass


try:
    Half()
except TypeError as error:
    print(str(error)[:60])
