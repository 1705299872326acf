# Exercise: Fibonacci eight ways and Collatz sequences with a shared memo; sizes, caches, recursion limits.
import functools
import itertools
import math
import sys


def recursive(n):
    return n if n < 2 else recursive(n - 1) + recursive(n - 2)


@functools.cache
def cached(n):
    return n if n < 2 else cached(n - 1) + cached(n - 2)


def looped(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def with_default(n, memo={0: 0, 1: 1}):
    if n not in memo:
        memo[n] = with_default(n - 1) + with_default(n - 2)
    return memo[n]


def generated(n):
    def numbers():
        a, b = 0, 1
        while True:
            yield a
            a, b = b, a + b
    return next(itertools.islice(numbers(), n, None))


def doubled(n):
    if n == 0:
        return 0, 1
    a, b = doubled(n // 2)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n % 2 else (c, d)


def by_matrix(n):
    def multiply(p, q):
        return (p[0] * q[0] + p[1] * q[2], p[0] * q[1] + p[1] * q[3], p[2] * q[0] + p[3] * q[2], p[2] * q[1] + p[3] * q[3])
    result, base = (1, 0, 0, 1), (1, 1, 1, 0)
    while n:
        if n & 1:
            result = multiply(result, base)
        base, n = multiply(base, base), n >> 1
    return result[1]


def by_formula(n):
    return round(((1 + math.sqrt(5)) / 2) ** n / math.sqrt(5))


class Collatz:
    def __init__(self):
        self.lengths = {1: 1}

    def __call__(self, n):
        path = []
        while n not in self.lengths:
            path.append(n)
            n = n // 2 if n % 2 == 0 else 3 * n + 1
        length = self.lengths[n]
        for value in reversed(path):
            length += 1
            self.lengths[value] = length
        return length


versions = [cached, looped, with_default, generated, lambda n: doubled(n)[0], by_matrix, by_formula]
print([recursive(n) for n in range(12)], all(f(n) == recursive(n) for f in versions for n in range(16)))
print([f(50) for f in versions])
print(by_matrix(300) == looped(300) == doubled(300)[0], len(str(looped(300))), by_formula(90) - looped(90))
print(cached.cache_info(), len(with_default.__defaults__[0]))
collatz = Collatz()
print([collatz(n) for n in (1, 6, 7, 27)], max(range(1, 2000), key=collatz), len(collatz.lengths))
limit = sys.getrecursionlimit()
try:
    with_default(limit * 5)
except RecursionError as error:
    print(limit, error)
ratios = [looped(n + 1) / looped(n) for n in (1, 5, 10, 20, 40)]
print(*(f"{ratio:.12f}" for ratio in ratios))
print(sum(itertools.takewhile(lambda x: x < 4_000_000, (n for n in map(looped, itertools.count()) if n % 2 == 0))))
