# Format strings of decimals that say how to align twice, or are out of bounds.
import datetime
from decimal import Decimal

for spec in ("010", "<010", "^010", "=010", "*<10", "<020,.2f", "020,.2f", "9" * 20, "." + "9" * 20 + "f", "+010.3f"):
    for value in (Decimal("1.5"), Decimal("-1234567.891"), Decimal("NaN")):
        try:
            print(spec, repr(format(value, spec)))
        except ValueError as e:
            print(spec, e)
print(repr(datetime.date(2020, 1, 2).strftime("a%Y\0b")))
