# round, floor, ceil, trunc and int of fractions.
import math
from fractions import Fraction as F

for value in (F(7, 2), F(5, 2), F(-7, 2), F(-1, 3), F(2, 3), F(4)):
    print(value, round(value), math.floor(value), math.ceil(value), math.trunc(value), int(value), float(value), bool(value))
print(round(F(22, 7), 2), round(F(12345, 10), -2), F(22, 7).limit_denominator(3), F(math.pi).limit_denominator(1000))
print(F(3.5).as_integer_ratio(), F(3, 4).numerator, F(3, 4).denominator)
try:
    F(1).limit_denominator(0)
except ValueError as error:
    print(error)
