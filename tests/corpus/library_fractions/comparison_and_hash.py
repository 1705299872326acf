# Equal numbers of different kinds are equal and hash the same.
import numbers
from decimal import Decimal
from fractions import Fraction as F

print(F(1, 2) == 0.5, F(2) == 2, F(1, 3) == 1 / 3, F(1, 2) == 0.5 + 0j, F(1, 2) == "x", F(1, 2) < 1, F(1, 3) < 0.4)
print(hash(F(1, 2)) == hash(0.5), hash(F(5)) == hash(5), hash(F(-7, 3)), len({F(1, 2), 0.5, F(2, 4)}))
print(F(1, 2) < float("inf"), F(1, 2) == float("nan"), F(1, 2) > float("-inf"))
print(isinstance(F(1), numbers.Rational), isinstance(F(1), numbers.Integral), isinstance(1, numbers.Rational))
try:
    F(1) < 1j
except TypeError as error:
    print(error)
