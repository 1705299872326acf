# math: domain errors, overflows, wrong types.
import math

for attempt in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.acos(2), lambda: math.exp(1000),
                lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.gamma(-1), lambda: math.fmod(1, 0),
                lambda: math.pow(-1, 0.5), lambda: math.pow(0, -1), lambda: math.sin("x"), lambda: math.sin(float("inf")),
                lambda: math.floor(float("nan")), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.gcd(1.5),
                lambda: math.dist((1,), (1, 2)), lambda: math.atanh(1), lambda: math.log(10, 1), lambda: math.ceil("x"),
                lambda: math.trunc(None), lambda: math.ldexp(1, 10 ** 5), lambda: math.perm(3, -1), lambda: math.prod(["a", "b"])):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
