# Iterators let go of what they walk when they are exhausted.
class Rows:
    def __init__(self, data):
        self.data = data
    def __iter__(self):
        return iter(self.data)

rows = Rows([["r1"], ["r2"]])
walker = iter(rows)
first = next(walker)
second = next(walker)
end = next(walker, None)
pairs = zip(rows, "ab", strict=True)
taken = next(pairs)
rest = list(pairs)
letters = enumerate(["p", "q"], start=500)
entry = next(letters)
back = reversed(rows.data)
tail = next(back)
table = {"k": rows}
items = iter(table.items())
pair = next(items)
del rows
table.clear()
done = next(items, "end")
