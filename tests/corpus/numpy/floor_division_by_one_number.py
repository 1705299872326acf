# Whole division of many numbers by the same one: limits of int64, both signs, divisors next to powers of two.
import numpy as np

limits = np.iinfo(np.int64)
n = np.array([limits.min, limits.min + 1, -(2 ** 62) - 1, -(2 ** 62), -1000001, -8, -7, -6, -1, 0, 1, 6, 7, 8,
              1000000, 2 ** 32, 2 ** 53 + 1, 2 ** 62, 2 ** 62 + 1, limits.max - 1, limits.max])
for divisor in (1, 2, 3, 5, 7, 8, 10, 641, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 62 - 1, 2 ** 62,
                2 ** 62 + 1, limits.max, -1, -2, -7, limits.min):
    with np.errstate(all="ignore"):
        quotient = n // divisor
        rest = n % divisor
    print(divisor, quotient.tolist())
    exact = [int(v) // int(divisor) for v in n]
    wrapped = [(v + 2 ** 63) % 2 ** 64 - 2 ** 63 for v in exact]
    print(quotient.tolist() == wrapped, rest.tolist() == [int(v) % int(divisor) for v in n])
a = np.arange(-10, 10)
a //= 4
print(a)
print(np.arange(-5, 5) // a[3:4], np.arange(0, 40, 3)[::-2] // 7, np.floor_divide(n, n[12]).sum())
a[:] = 12
np.floor_divide(a, a[5:6], out=a)
print(a)
