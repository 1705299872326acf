# Pi to fifty digits by Machin's formula in decimals.
from decimal import Decimal, getcontext

getcontext().prec = 60


def arctan_inverse(n):
    total = term = Decimal(1) / n
    square, k = n * n, 1
    while abs(term) > Decimal(10) ** -58:
        term /= -square
        k += 2
        total += term / k
    return total


pi = 4 * (4 * arctan_inverse(5) - arctan_inverse(239))
getcontext().prec = 50
print(+pi)
print(str(+pi)[:12], round(pi, 10), int(pi * 1000))
