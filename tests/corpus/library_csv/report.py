# A table from CSV text: sums by column and group.
import csv
import io
from collections import defaultdict

DATA = """region,product,units,price
north,tea,3,2.50
south,tea,5,2.50
north,"coffee, ground",2,7.25
"""
totals = defaultdict(float)
rows = list(csv.DictReader(io.StringIO(DATA)))
for row in rows:
    totals[row["region"]] += int(row["units"]) * float(row["price"])
print(dict(totals), rows[2]["product"], list(rows[0]))
out = io.StringIO()
writer = csv.writer(out, lineterminator="\n")
writer.writerow(["region", "total"])
for region in sorted(totals):
    writer.writerow([region, f"{totals[region]:.2f}"])
print(out.getvalue())
