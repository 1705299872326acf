# An exception in the middle of sorted, map, a comprehension: what has been done by then.
done = []
def risky(n):
    done.append(n)
    if n == 2: raise ValueError("two")
    return n
for action in (lambda: [risky(i) for i in range(4)], lambda: list(map(risky, range(4))), lambda: sorted([3, 2, 1], key=risky), lambda: max(range(5), key=risky), lambda: {risky(i): i for i in range(3)}, lambda: any(risky(i) > 5 for i in range(4)), lambda: sum(risky(i) for i in (1, 2, 3)), lambda: dict(a=risky(1), b=risky(2), c=risky(3)), lambda: risky(0) or risky(2) or risky(3)):
    done.clear()
    try:
        print(action())
    except ValueError as error:
        print(error, done)
items = [1, 2, 3]
try:
    items.extend(risky(i) for i in (7, 2, 9))
except ValueError:
    print(items)
try:
    items[0:2] = (risky(i) for i in (7, 2, 9))
except ValueError:
    print(items)
d = {}
try:
    d.update((i, risky(i)) for i in (5, 2, 6))
except ValueError:
    print(d)
m = map(risky, [1, 2, 3])
print(next(m))
try:
    next(m)
except ValueError:
    print(next(m))
