# Floats taken apart: frexp, modf, ulp, nextafter, fmod, remainder, copysign.
import math

for value in (0.0, -0.0, 1.5, -7.25, 1e300, 5e-324, float("inf"), float("-inf"), float("nan")):
    print(value, math.frexp(value), math.modf(value), math.ulp(value), math.nextafter(value, 0), math.copysign(1, value), math.isfinite(value))
print([math.fmod(a, 3) for a in (7, -7, 0.5)], [math.remainder(a, 3) for a in (7, -7, 4.5)], math.ldexp(3, -2), math.fsum([1e16, 1, -1e16]), sum([1e16, 1, -1e16]))
print(math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(1, 1.0000001, rel_tol=1e-6), math.degrees(math.pi), math.radians(180))
try:
    math.isclose(1, 1, rel_tol=-1)
except ValueError as error:
    print(error)
