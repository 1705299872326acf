# Comparing decimals with each other and with other numbers; hashing.
from decimal import Decimal as D
from fractions import Fraction

print(D("1.0") == D(1), D("1.10") == D("1.1"), D(1) == 1, D("0.1") == 0.1, D("0.5") == 0.5, D("0.5") == Fraction(1, 2))
print(D(1) < 2, D("0.1") < 0.1, D("0.1") > Fraction(1, 11), D("inf") > 10 ** 100, D("nan") == D("nan"), D("nan") != 1)
print(hash(D("1.0")) == hash(1), hash(D("0.5")) == hash(0.5), hash(D("1e20")) == hash(10 ** 20), len({D("1"), 1, 1.0, D("1.00")}))
print(D(3).compare(D(5)), D("2.0").compare_total(D("2")), D("-0").compare_total(D(0)), D(1).max(D(3)), D(1).min(D("nan")))
print(sorted([D("3"), D("-1"), D("2.5"), D("-Infinity")]), max(D(1), 2, 1.5))
for attempt in (lambda: D("nan") < 1, lambda: D(1) < "x", lambda: hash(D("snan")), lambda: D(1) < 1j):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
