rows = [[i, i * 1000] for i in range(1, 4)]
flat = [v for row in rows for v in row if v > 1]
table = {row[1]: row for row in rows}
group = {v % 2 for v in flat}
lazy = (row for row in rows)
first = next(lazy)
nested = [[col for col in row] for row in rows]
pairs = list(zip(flat, nested))
big = max(rows, key=lambda r: r[1])
rows.sort(key=lambda r: -r[0])
total = sum(r[1] for r in rows)
