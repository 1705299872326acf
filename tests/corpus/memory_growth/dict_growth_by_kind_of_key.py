# Sizes while a dict grows to 2000, by kind of key; then shrinking: nothing until a new table is made.
import sys

class Key:
    pass

def grow(make, count):
    table, seen = {}, []
    for n in range(count):
        before = sys.getsizeof(table)
        table[make(n)] = n
        if sys.getsizeof(table) != before:
            seen.append((n + 1, sys.getsizeof(table)))
    return table, seen

for make in (int, str, float, lambda n: (n,), lambda n: Key(), lambda n: b"%d" % n,
        lambda n: str(n) if n < 50 else n):
    table, seen = grow(make, 2000)
    print(seen)
    for key in list(table)[:-1]:
        del table[key]
    print(len(table), sys.getsizeof(table), sys.getsizeof(table.copy()), sys.getsizeof(dict(table)),
            sys.getsizeof({**table}))
    table["new"] = 1
    print(len(table), sys.getsizeof(table))
    for n in range(3000):
        table["k%d" % n] = n
        table.pop("k%d" % n)
    print(len(table), sys.getsizeof(table))
print([sys.getsizeof(dict.fromkeys(range(n))) for n in range(0, 200, 7)])
print([sys.getsizeof(dict.fromkeys(map(str, range(n)))) for n in range(0, 200, 7)])
print([sys.getsizeof(dict(zip(range(n), range(n)))) for n in range(0, 200, 7)])
print([sys.getsizeof({x: x for x in range(n)}) for n in range(0, 200, 7)])
print([sys.getsizeof(dict.fromkeys(range(n)) | dict.fromkeys(range(n, 2 * n))) for n in range(0, 100, 7)])
print([sys.getsizeof(dict.fromkeys(set(range(n)))) for n in range(0, 200, 7)])
