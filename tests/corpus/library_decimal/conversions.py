# To int, float, fractions; rounding with round(); ratios.
import math
from decimal import Decimal as D
from fractions import Fraction

for text in ("2.5", "3.5", "-2.5", "7.999", "1E+3", "-0.1"):
    value = D(text)
    print(text, int(value), float(value), round(value), round(value, 1), math.floor(value), math.ceil(value), math.trunc(value),
          value.as_integer_ratio(), Fraction(value), value.to_integral_value(), value.normalize())
print(D("100").normalize(), D("1.500").normalize(), D("0E5").normalize(), complex(D("1.5")), D.from_float(0.1) == D(0.1))
for attempt in (lambda: int(D("nan")), lambda: int(D("inf")), lambda: round(D("inf")), lambda: D("nan").as_integer_ratio(),
                lambda: float(D("snan")), lambda: round(D(1), 1.5)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
