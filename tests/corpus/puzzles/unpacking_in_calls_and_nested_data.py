# Argument unpacking, nested targets in for, and ignored values.
records = [("ann", (30, "oslo")), ("bob", (25, "rome"))]
for name, (age, city) in records: print(name, age, city)
for i, (name, (_, city)) in enumerate(records): print(i, name, city, _)
print([n for n, *_ in records], dict((n, a) for n, (a, c) in records), *[c for _, (_, c) in records])
points = {"a": (1, 2), "b": (3, 4)}
print({k: x + y for k, (x, y) in points.items()}, [x for pair in points.values() for x in pair], list(zip(*points.values())))
def area(w, h=1, *, unit="m"): return f"{w * h}{unit}"
args, kwargs = (2, 3), {"unit": "cm"}
print(area(*args), area(*args, **kwargs), area(**{"w": 5}), area(*[4], **{"h": 2}))
(a, b), [c, d] = "xy", (1, 2)
print(a, b, c, d)
[e, [f, g]] = 1, "mn"
print(e, f, g)
for bad in ("a, b = 1", "a, b = 1, 2, 3", "(a, b), c = 1, 2", "a, *b, c = [1]", "[a, b] = {1}"):
    try: exec(bad)
    except (TypeError, ValueError) as error: print(bad, "->", error)
