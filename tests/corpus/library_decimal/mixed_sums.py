# sum, min, max and sorting of decimals.
from decimal import Decimal as D

values = [D("1.10"), D("2.2"), D("-0.05"), D("1E+2")]
print(sum(values), sum(values, D("0.000")), max(values), min(values), sorted(values), sorted(values, reverse=True, key=abs))
print([str(v) for v in values], [v.normalize() for v in values], sum(values) / len(values), [v % 1 for v in values])
print(D("0.1") * 3 == D("0.3"), 0.1 * 3 == 0.3, D(0.1) == D("0.1"), [D(n) / 8 for n in range(4)])
