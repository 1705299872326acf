# Measurements: parsing bad data, averages, deviation, median, moving windows, a bar chart, grouping by month.
import math

from collections import defaultdict
from itertools import groupby

RAW = "2023-01-03:-2.5, 2023-01-15:0.0,2023-02-01: 3.5;2023-02-20:n/a,2023-03-05:8.25, 2023-03-06:9, ,2023-04-01:14.5,2023-04-02:--,2023-07-30:29.75,2023-12-24:-5"


class BadReading(ValueError):
    def __init__(self, text, why): super().__init__(f"{text!r}: {why}"); self.text = text


def reading(text):
    date, separator, value = text.strip().partition(":")
    if not separator:
        raise BadReading(text, "no colon")
    try:
        year, month, day = map(int, date.split("-"))
        return (year, month, day), float(value)
    except ValueError as error:
        raise BadReading(text, error) from error


good, bad = [], []
for piece in RAW.replace(";", ",").split(","):
    try:
        good.append(reading(piece))
    except BadReading as error:
        bad.append(error)
for error in bad:
    print(error, "| cause:", type(error.__cause__).__name__)
values = [value for _, value in good]
print(len(values), min(good, key=lambda r: r[1]), max(good, key=lambda r: r[1])[0])
mean = sum(values) / len(values)
variance = sum((v - mean) ** 2 for v in values) / (len(values) - 1)
print(f"{mean:.4f} {math.sqrt(variance):.4f}")
months = defaultdict(list)
for (year, month, day), value in good:
    months[month].append(value)
for month, group in sorted(months.items()):
    average = math.fsum(group) / len(group)
    print(f"{month:>2} {average:>7.2f} {'-' if average < 0 else '+'}{'#' * round(abs(average) / 2)}")
def moving(items, n): return [round(sum(items[i:i + n]) / n, 3) for i in range(len(items) - n + 1)]
print(moving(values, 3), [b - a for a, b in zip(values, values[1:])], [round(v * 9 / 5 + 32, 1) for v in values])
print({kind: [v for _, v in group] for kind, group in groupby(sorted(good, key=lambda r: r[1] >= 10), key=lambda r: "warm" if r[1] >= 10 else "cold")})
def median(items):
    items, middle = sorted(items), len(items) // 2
    return items[middle] if len(items) % 2 else (items[middle - 1] + items[middle]) / 2
print(median(values), median([3, 1, 2]), median([4, 1, 3, 2]), sorted(values, key=abs)[:3], [f"{v:+.1f}" for v in values])
def correlation(xs, ys):
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / math.sqrt(sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys))
print(f"{correlation(range(8), values):.6f}", f"{correlation([1, 2, 3], [2, 4, 6]):.3f}", f"{correlation([1, 2, 3], [3, 2, 1]):.3f}")
try:
    correlation([1, 1], [2, 3])
except ZeroDivisionError as error:
    print(error)
