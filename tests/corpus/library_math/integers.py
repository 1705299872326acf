# Whole-number functions: gcd, lcm, comb, perm, isqrt, factorial.
import math

print([math.comb(6, k) for k in range(8)], [math.perm(5, k) for k in range(7)], math.perm(4), math.comb(100, 50))
print(math.gcd(), math.gcd(-12, 8), math.lcm(), math.lcm(0, 5), math.gcd(0, 0), [math.isqrt(n) for n in (0, 1, 15, 16, 10 ** 40)])
print([math.factorial(n) for n in (0, 1, 5, 25)], math.prod([]), math.prod([2, 3], start=5), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5))


class Own:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


print(math.floor(Own()), math.ceil(Own()), math.trunc(Own()), math.floor(10 ** 30), math.log2(2 ** 1000), math.log10(10 ** 400), math.log(10 ** 400))
