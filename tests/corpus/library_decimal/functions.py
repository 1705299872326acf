# sqrt, exp, ln, log10 are rounded correctly to the context's precision.
from decimal import Decimal as D, getcontext

for prec in (5, 28, 50):
    getcontext().prec = prec
    print(D(2).sqrt(), D(1).exp(), D(2).ln(), D(2).log10(), D("0.001").ln(), D(1000).log10(), D(10) ** D("0.5"))
getcontext().prec = 28
print(D(16).sqrt(), D("0.0625").sqrt(), D("1E-10").sqrt(), D(0).exp(), D(1).ln(), D(0).ln(), D("inf").exp(), D("-inf").exp())
print(D("1.5").fma(2, D("0.25")), D(7).remainder_near(4), D(123).logb(), D("1.5").scaleb(3), D(1).next_plus(), D(1).next_minus())
for attempt in (lambda: D(-1).sqrt(), lambda: D(-1).ln(), lambda: D(-1).log10(), lambda: D(10) ** 10 ** 10):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
