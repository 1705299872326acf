# Exercise: a little table class: columns, filters, derived columns, joins, group by, pretty printing.
from collections import defaultdict
from statistics import fmean


class Table:
    def __init__(self, **columns):
        lengths = {len(values) for values in columns.values()}
        if len(lengths) > 1:
            raise ValueError(f"columns of {sorted(lengths)} rows")
        self.columns = {name: list(values) for name, values in columns.items()}

    @classmethod
    def from_rows(cls, rows):
        rows = list(rows)
        names = list(dict.fromkeys(name for row in rows for name in row))
        return cls(**{name: [row.get(name) for row in rows] for name in names})

    def rows(self):
        for values in zip(*self.columns.values()):
            yield dict(zip(self.columns, values))

    def __len__(self):
        return len(next(iter(self.columns.values()), ()))

    def __getitem__(self, key):
        match key:
            case str():
                return self.columns[key]
            case int():
                return {name: values[key] for name, values in self.columns.items()}
            case slice():
                return Table(**{name: values[key] for name, values in self.columns.items()})
            case list():
                return Table(**{name: self.columns[name] for name in key})
        if callable(key):
            return Table.from_rows(filter(key, self.rows()))
        raise TypeError(f"no such key: {key!r}")

    def assign(self, **makers):
        return Table(**self.columns, **{name: [make(row) for row in self.rows()] for name, make in makers.items()})

    def group(self, by, **aggregates):
        groups = defaultdict(list)
        for row in self.rows():
            groups[row[by]].append(row)
        return Table.from_rows({by: key, **{name: how([row[column] for row in rows if row[column] is not None])
                                            for name, (column, how) in aggregates.items()}} for key, rows in groups.items())

    def join(self, other, on):
        index = {row[on]: row for row in other.rows()}
        return Table.from_rows(row | index[row[on]] for row in self.rows() if row[on] in index)

    def sort(self, by, reverse=False):
        return Table.from_rows(sorted(self.rows(), key=lambda row: (row[by] is None, row[by]), reverse=reverse))

    def __str__(self):
        def text(value):
            return "-" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)
        widths = [max(map(len, [name, *map(text, values)])) for name, values in self.columns.items()]
        lines = ["  ".join(name.ljust(width) for name, width in zip(self.columns, widths)).rstrip()]
        for row in self.rows():
            lines.append("  ".join(text(v).rjust(w) if isinstance(v, (int, float)) else text(v).ljust(w)
                                   for v, w in zip(row.values(), widths)).rstrip())
        return "\n".join(lines)


weather = Table(place=["Oslo", "Rome", "Oslo", "Cairo", "Rome", "Oslo"], month=[1, 1, 7, 7, 7, 9],
                celsius=[-4.5, 8.0, 17.25, 34.5, None, 11.0])
print(weather)
print(weather[lambda row: row["month"] > 6].sort("celsius", reverse=False))
print(weather[["place", "month"]][-2:])
warm = weather[lambda row: row["celsius"] is not None].assign(kelvin=lambda row: row["celsius"] + 273.15)
print(warm[0], len(warm), warm["kelvin"][:2])
summary = weather.group("place", count=("celsius", len), mean=("celsius", fmean), top=("celsius", max))
print(summary)
countries = Table.from_rows([{"place": "Oslo", "land": "Norway"}, {"place": "Cairo", "land": "Egypt", "big": True}])
print(summary.join(countries, "place").sort("place"))
for bad in (lambda: Table(a=[1], b=[]), lambda: weather["rain"], lambda: weather[1.5], lambda: weather[["x"]]):
    try:
        bad()
    except (ValueError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
print(len(Table()), list(Table().rows()), repr(str(Table())))
