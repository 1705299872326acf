# Continued fractions and convergents of pi and of the golden ratio.
import math
from fractions import Fraction


def terms(value, count):
    value = Fraction(value)
    for _ in range(count):
        whole = math.floor(value)
        yield whole
        if value == whole:
            return
        value = 1 / (value - whole)


def convergent(numbers):
    *rest, last = numbers
    result = Fraction(last)
    for number in reversed(rest):
        result = number + 1 / result
    return result


numbers = list(terms(math.pi, 6))
print(numbers, [str(convergent(numbers[:n])) for n in range(1, 6)], convergent([1] * 10), list(terms(Fraction(45, 16), 9)))
