# math: every function once.
import math

x = 0.7
for name in ("acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "ceil", "cos", "cosh", "degrees", "erf", "erfc", "exp", "exp2",
             "expm1", "fabs", "floor", "frexp", "gamma", "lgamma", "log", "log10", "log1p", "log2", "modf", "radians", "sin", "sinh",
             "sqrt", "tan", "tanh", "trunc", "ulp", "isfinite", "isinf", "isnan"):
    argument = 1.7 if name == "acosh" else x
    print(name, getattr(math, name)(argument))
print(math.atan2(1, -2), math.copysign(3, -0.0), math.fmod(-7, 3), math.remainder(-7, 3), math.hypot(3, 4, 12), math.pow(2, 0.5))
print(math.comb(10, 3), math.perm(10, 3), math.factorial(20), math.gcd(12, 18, 27), math.lcm(4, 6, 10), math.isqrt(99))
print(math.dist((1, 2), (4, 6)), math.fsum([0.1] * 10), math.prod([1, 2, 3, 4]), math.ldexp(0.5, 10), math.nextafter(1, 2), math.isclose(1, 1 + 1e-10))
print(math.pi, math.e, math.tau, math.inf, math.nan)
