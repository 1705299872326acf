# An int's bytes by its digits of 30 bits, after every operation; small results come back as the shared ones.
import sys

s = sys.getsizeof
for bits in (0, 1, 29, 30, 31, 59, 60, 61, 89, 90, 91, 119, 120, 149, 150, 300, 3000):
    n = 1 << bits
    print(bits, s(n), s(n - 1), s(-n), s(n + 1), s(n * n), s(n >> 1), s(n << 1), s(~n), s(n | 1), s(n & -n),
            s(n ^ n), s(abs(-n)), s(n // 3), s(n % 7), s(-n // 3), s(pow(n, 2)), s(int(str(n))), s(int(hex(n), 16)),
            s(int.from_bytes(n.to_bytes(400, "big"), "big")), s(n - n), s(round(n, -1)), s(divmod(n, 10)[0]),
            s(-(-n)), s(+n))
print([id(each) for each in ((1 << 90) - (1 << 90), (1 << 90) % 256, (1 << 90) // (1 << 90), int("5"), int(5.0),
        len("abc"), abs(-7), ~-8, (10 ** 20) // (10 ** 20 // 256))] == [id(each) for each in (0, 0, 1, 5, 5, 3, 7, 7,
        256)])
print(s(True), s(True + True), s(True & True), type(True & 1).__name__, s(10 ** 18), s(10 ** 9), s(2 ** 30 - 1),
        s(2 ** 30))
class I(int):
    pass
print([s(I(2 ** b)) for b in (0, 30, 60, 90)], s(I()), s(I(5) + 1))
import math
print([s(math.factorial(n)) for n in range(0, 60, 5)], [s(math.comb(100, k)) for k in range(0, 50, 7)],
        s(math.isqrt(10 ** 50)), s(math.gcd(2 ** 100, 6 ** 50)), s(math.lcm(10 ** 10, 3 ** 20)))
