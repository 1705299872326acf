# Fractions with fractions and ints stay exact; floats win.
from fractions import Fraction as F

a, b = F(3, 4), F(-2, 5)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, b ** 3, a ** F(1, 2), -a, +b, abs(b))
print(a + 1, 2 * a, 1 / a, 5 // a, 7 % a, 2 ** F(3), 2 ** F(1, 2), 0.5 + a, a * 1.5, a + 1j)
for attempt in (lambda: a / 0, lambda: a // 0, lambda: a % 0, lambda: a + "x", lambda: F(0) ** -1):
    try:
        attempt()
    except (ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
print(sum([F(1, n) for n in range(1, 6)]), max(a, b), sorted([F(1, 2), F(1, 3), 0.4]))
