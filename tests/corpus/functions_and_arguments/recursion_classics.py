# Recursive functions.
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def power_set(items):
    if not items:
        return [[]]
    rest = power_set(items[1:])
    return rest + [[items[0], *r] for r in rest]


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def digits(n, base=2):
    return (digits(n // base, base) if n >= base else "") + "0123456789abcdef"[n % base]


print(gcd(84, 36), power_set([1, 2, 3]), ackermann(2, 3), is_even(50), digits(37), digits(255, 16))
