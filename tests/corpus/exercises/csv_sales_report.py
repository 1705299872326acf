# Exercise: sales read from CSV text, bad rows reported, grouped, and printed as a pivot table.
import csv
import io
import statistics
from collections import defaultdict
from operator import attrgetter
from types import SimpleNamespace

DATA = """\
date,region,product,units,price
2024-01-03,north,apple,10,0.5
2024-01-03,south,"pear, ripe",4,0.8
2024-01-17,north,apple,x,0.5
2024-02-01,north,"pear, ripe",6,0.75

2024-02-11,west,apple,12,0.45
2024-02-30,,apple,1,0.45
2024-03-05,south,plum,20,0.1
2024-03-09,south,"apple",5
"""


def read(text):
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            if not row["region"]:
                raise ValueError("no region")
            yield SimpleNamespace(month=row["date"][:7], region=row["region"], product=row["product"],
                                  units=int(row["units"]), price=float(row["price"]))
        except (ValueError, TypeError) as error:
            print(f"row {number}: {type(error).__name__}: {error}")


def pivot(sales, rows, columns):
    table = defaultdict(lambda: defaultdict(float))
    for sale in sales:
        table[rows(sale)][columns(sale)] += sale.units * sale.price
    names = sorted({column for cells in table.values() for column in cells})
    yield " " * 12 + "".join(f"{name[:10]:>11}" for name in names) + f"{'all':>9}"
    for row in sorted(table):
        cells = table[row]
        yield f"{row:<12}" + "".join(f"{cells[n]:>11.2f}" if n in cells else f"{'-':>11}" for n in names) + \
            f"{sum(cells.values()):>9.2f}"


sales = list(read(DATA))
print(*pivot(sales, attrgetter("month"), attrgetter("region")), sep="\n")
print(*pivot(sales, attrgetter("product"), attrgetter("month")), sep="\n")
units = [sale.units for sale in sales]
print(f"{statistics.mean(units):.2f} {statistics.median(units)} {statistics.pstdev(units):.3f} {statistics.mode(units)}")
best = max(sales, key=lambda s: s.units * s.price)
print(best)
out = io.StringIO()
writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
writer.writerows([s.product, s.units, s.price] for s in sorted(sales, key=attrgetter("product", "units")))
print(out.getvalue(), end="")
print(list(csv.reader(out.getvalue().splitlines(), quoting=csv.QUOTE_NONNUMERIC))[0])
