# Fraction from numbers, pairs and texts; always in lowest terms.
from decimal import Decimal
from fractions import Fraction

for arguments in ((3,), (6, 4), (-6, 4), (6, -4), (0, 5), ("3/4",), (" -7/3 ",), ("1.25",), ("1e-2",), ("-.5",), (0.5,), (0.1,),
                  (Decimal("1.1"),), (Fraction(1, 3), Fraction(2, 5)), (True,), ("1_000/3",)):
    print(arguments, repr(Fraction(*arguments)), Fraction(*arguments))
for arguments in ((1, 0), ("abc",), ("1/0",), (None,), (1.5, 2), (float("nan"),), (float("inf"),), ("1 / 2",)):
    try:
        Fraction(*arguments)
    except (ZeroDivisionError, ValueError, TypeError, OverflowError) as error:
        print(arguments, type(error).__name__, error)
