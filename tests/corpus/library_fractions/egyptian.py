# Egyptian fractions: a sum of different unit fractions.
from fractions import Fraction
from math import ceil


def egyptian(value):
    parts = []
    while value:
        unit = Fraction(1, ceil(1 / value))
        parts.append(unit)
        value -= unit
    return parts


for value in (Fraction(4, 5), Fraction(7, 15), Fraction(2, 3), Fraction(5, 121)):
    parts = egyptian(value)
    print(value, "=", " + ".join(map(str, parts)), sum(parts) == value)
