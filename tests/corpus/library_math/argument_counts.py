# Wrong numbers of arguments of functions of math: each kind of function has its own words.
import math

CALLS = [
    (math.log,), (math.log, 1, 2, 3), (math.sin,), (math.sin, 1, 2), (math.atan2, 1), (math.gcd, "x"), (math.hypot, "x"),
    (math.comb, 1), (math.perm,), (math.isclose, 1), (math.dist, [1]), (math.fsum,), (math.prod,), (math.ldexp, 1),
    (math.pow, 1), (math.factorial,), (math.log2, 1, 2), (math.nextafter, 1), (math.copysign, 1), (math.floor,),
]
for function, *arguments in CALLS:
    try:
        print(function.__name__, function(*arguments))
    except TypeError as error:
        print(function.__name__, error)
for function in (math.sin, math.log, math.gcd, math.comb):
    try:
        function(1, base=2)
    except TypeError as error:
        print(error)
