# for with else, nested loops, enumerate, walrus in a comprehension, chained comparison.
rows = [["a", [1, 2]], ["b", [3]], ["c", []]]
found = None
for name, numbers in rows:
    for index, number in enumerate(numbers):
        if number == 3:
            found = name, index
            break
    else:
        continue
    break
else:
    found = "none"
squares = [square for n in range(4) if (square := n * n) > 1]
table = {name: numbers for name, numbers in rows if numbers}
unique = {len(numbers) for _, numbers in rows}
low, high = 1, 10
inside = low < len(rows) < high
items = iter(rows)
while (row := next(items, None)) is not None:
    last = row
(first, (one, *_)), *others = rows
del rows[0]
