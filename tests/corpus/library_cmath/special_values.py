# Infinities, NaNs and signed zeros follow C99.
import cmath

inf, nan = float("inf"), float("nan")
for z in (complex(inf, 0), complex(-inf, 1), complex(0, inf), complex(nan, 0), complex(-0.0, -0.0), complex(-1, -0.0), complex(inf, nan)):
    for name in ("sqrt", "exp", "log", "sinh", "cosh", "tanh", "asinh", "acosh", "acos", "atan"):
        try:
            print(z, name, getattr(cmath, name)(z))
        except (ValueError, OverflowError) as error:
            print(z, name, type(error).__name__, error)
    print(cmath.isnan(z), cmath.isinf(z), cmath.isfinite(z))
for attempt in (lambda: cmath.log(0), lambda: cmath.atanh(1), lambda: cmath.exp(1000), lambda: cmath.sqrt("x"), lambda: cmath.rect(inf, inf)):
    try:
        print(attempt())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
print(cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 1.1, rel_tol=0.2), cmath.isclose(inf, inf))
