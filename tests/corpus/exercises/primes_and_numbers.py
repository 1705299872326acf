# Number theory for a course: sieves, factors, perfect numbers, Collatz, Roman numerals, bases, digits.
from itertools import count, islice, takewhile
from functools import reduce
from math import gcd, isqrt, prod


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for n in range(2, isqrt(limit) + 1):
        if flags[n]:
            flags[n * n::n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n, flag in enumerate(flags) if flag]
def primes():
    multiples = {}
    for n in count(2):
        if n in multiples:
            for p in multiples.pop(n):
                multiples.setdefault(n + p, []).append(p)
        else:
            multiples[n * n] = [n]
            yield n
def factors(n):
    result, d = {}, 2
    while d * d <= n:
        while n % d == 0:
            result[d] = result.get(d, 0) + 1
            n //= d
        d += 1
    if n > 1:
        result[n] = result.get(n, 0) + 1
    return result
def divisors(n): return sorted({d for i in range(1, isqrt(n) + 1) if n % i == 0 for d in (i, n // i)})
def collatz(n):
    yield n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        yield n
def roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} is out of range")
    out = []
    for value, text in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        times, n = divmod(n, value)
        out.append(text * times)
    return "".join(out)
def from_roman(text):
    values = [dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)[c] for c in text]
    return sum(-a if a < b else a for a, b in zip(values, values[1:] + [0]))
def base(n, b, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n < 0: return "-" + base(-n, b)
    return digits[n] if n < b else base(n // b, b) + digits[n % b]
def is_prime(n): return n > 1 and all(pow(a, n - 1, n) == 1 for a in (2, 3, 5, 7) if a < n) and factors(n) == {n: 1}


print(sieve(50), len(sieve(10_000)), list(islice(primes(), 12)), sum(takewhile(lambda p: p < 100, primes())))
print(factors(360), factors(97), factors(2 ** 16 * 81), divisors(36), [n for n in range(1, 500) if sum(divisors(n)) == 2 * n])
print(list(collatz(7)), max(range(1, 300), key=lambda n: len(list(collatz(n)))), [len(list(collatz(n))) for n in range(1, 10)])
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 3999)], all(from_roman(roman(n)) == n for n in range(1, 4000)))
for n in (0, 4000, -1):
    try:
        roman(n)
    except ValueError as error:
        print(error)
print([base(255, b) for b in (2, 8, 16, 36)], base(-10, 3), all(int(base(n, 7), 7) == n for n in range(200)))
print([n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))], [n for n in range(2, 200) if is_prime(n) and str(n) == str(n)[::-1]])
print(reduce(lambda a, b: a * b // gcd(a, b), range(1, 21)), prod(range(1, 11)), sum(n for n in range(1000) if n % 3 == 0 or n % 5 == 0), [(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
fib = lambda n: reduce(lambda p, _: (p[1], p[0] + p[1]), range(n), (0, 1))[0]
print([fib(n) for n in range(15)], fib(200), sum(f for f in map(fib, range(33)) if f % 2 == 0), [n for n in range(1, 30) if gcd(fib(n), fib(12)) == fib(gcd(n, 12))] == list(range(1, 30)))
