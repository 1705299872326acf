# quantize with each of the eight rounding modes.
import decimal
from decimal import Decimal as D

modes = [name for name in dir(decimal) if name.startswith("ROUND_")]
for text in ("2.5", "-2.5", "2.4", "2.6", "-2.6", "1.05", "0.5", "15.5"):
    print(text, [str(D(text).quantize(D(1), rounding=mode)) for mode in modes])
print(modes)
print(D("3.14159").quantize(D("0.01")), D("7").quantize(D("0.000")), D("1234").quantize(D("1E2")))
for attempt in (lambda: D("1e30").quantize(D("0.01")), lambda: D(1).quantize(D("inf")), lambda: D(1).quantize(D(1), "UP"),
                lambda: D(1).quantize("x")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
