# Decimal from ints, texts, tuples and floats.
from decimal import Decimal as D

for value in (5, -3, "3.14", " 2.50 ", "1E+3", "-0.0", "Infinity", "-inf", "nan", "sNaN12", (0, (1, 2, 5), -2), (1, (0,), 3),
              (0, (), "F"), 0.1, 2.5, True, "1_000.5", "٣.٥"):
    made = D(value)
    print(repr(value), repr(made), made, made.as_tuple())
for wrong in ("abc", "", "1.2.3", "--1", None, [1], (2, (1,), 0), (0, (1, "x"), 0), (0, (1,), "z"), 1j):
    try:
        print(D(wrong))
    except Exception as error:
        print(repr(wrong), type(error).__name__, error)
