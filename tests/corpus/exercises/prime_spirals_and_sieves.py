# Exercise: sieves as generators and sets, factorisation, Ulam's spiral, perfect and amicable numbers.
import itertools
import math
from collections import Counter


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[:2] = b"\0\0"
    for n in range(2, math.isqrt(limit) + 1):
        if flags[n]:
            flags[n * n::n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n, flag in enumerate(flags) if flag]


def endless():
    composites = {}
    for n in itertools.count(2):
        factor = composites.pop(n, None)
        if factor is None:
            yield n
            composites[n * n] = n
        else:
            step = n + factor
            while step in composites:
                step += factor
            composites[step] = factor


def factors(n):
    found = Counter()
    for p in itertools.chain((2, 3), itertools.accumulate(itertools.cycle((2, 4)), initial=5)):
        while n % p == 0:
            found[p] += 1
            n //= p
        if p * p > n:
            break
    if n > 1:
        found[n] += 1
    return found


def divisors(n):
    powers = [[p ** k for k in range(e + 1)] for p, e in factors(n).items()]
    return sorted(math.prod(choice) for choice in itertools.product(*powers))


def spiral(size):
    x = y = size // 2
    grid = [[0] * size for _ in range(size)]
    steps = itertools.cycle([(1, 0), (0, -1), (-1, 0), (0, 1)])
    n = 1
    for run in itertools.chain.from_iterable((k, k) for k in itertools.count(1)):
        dx, dy = next(steps)
        for _ in range(run):
            if not (0 <= x < size and 0 <= y < size):
                return grid
            grid[y][x] = n
            n, x, y = n + 1, x + dx, y + dy


primes = sieve(400)
print(len(primes), primes[:8], primes[-3:], primes == list(itertools.takewhile(lambda p: p <= 400, endless())))
for n in (360, 97, 1, 1001, 2 ** 20, 600851475143):
    found = factors(n)
    print(n, "=", " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in sorted(found.items())) or 1,
          "" if n > 2000 else divisors(n)[:6])
sums = {n: sum(divisors(n)) - n for n in range(2, 1300)}
print("perfect:", [n for n, s in sums.items() if n == s], "amicable:", [(n, s) for n, s in sums.items() if n < s and sums.get(s) == n])
wanted = set(sieve(200))
for row in spiral(13):
    print("".join("#" if n in wanted else "." for n in row))
print(Counter(b - a for a, b in itertools.pairwise(primes)).most_common(4))
print([n for n in range(4, 30, 2) if not any(n - p in wanted for p in primes if p <= n)], math.lcm(*range(1, 21)))
print(next(p for p in endless() if p > 5000), sum(1 / p for p in primes) > 1.9)
