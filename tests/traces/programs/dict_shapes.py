# Dicts change their shape: grown, shrunk by a rebuild, keys of another kind, split tables that come together.
class Point:
    def __init__(self, x):
        self.x = x


table = {"a": 1}
for number in range(6):
    table[number] = [number]
for number in range(5):
    del table[number]
table.update(b=2, c=3)
copied = table.copy()
merged = {**table, "d": copied}
first, second = Point(1), Point(2)
second.y = first
names = first.__dict__
names["z"] = names
del second.x
whole = dict.fromkeys("abc", first)
whole.popitem()
names.clear()
