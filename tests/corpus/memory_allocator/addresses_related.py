# Address relations: neighbours in a pool, reuse of the last freed block, size classes, pools' order, growth in place.
import sys, gc
gc.disable()
class A: __slots__ = ()
def diffs(things):
    ids = [id(x) for x in things]
    return sorted({b - a for a, b in zip(ids, ids[1:])}, key=abs)[:2]
for n in (1, 16, 17, 100, 400, 479, 480):
    many = [bytes([65]) * n + b"x" for _ in range(2000)]
    d = [b - a for a, b in zip(map(id, many), map(id, many[1:]))]
    common = max(set(d), key=d.count)
    print(n, sys.getsizeof(many[0]), common, n == 1 or d.count(common) > 1500)
    pools = sorted({id(x) // 16384 for x in many[200:]})
    per = [sum(id(x) // 16384 == p for x in many) for p in pools[1:-1]]
    print(max(per) <= (16384 - 48) // common + 2)
    del many
a = [float(i) * 1.5 for i in range(300)]
order = [id(x) for x in a[100:150]]
x = [id(y) for y in a]
a[120] = None
a[130] = None
b, c = a[1] * 2, a[2] * 2
print(id(b) == x[130], id(c) == x[120])
def reuse(make):
    k = make(); p = id(k); del k
    return id(make()) == p
print([reuse(m) for m in (lambda: [], lambda: {}, lambda: (gc,), object, A, lambda: 1.5 * x[0], lambda: bytes(100),
        lambda: set(), lambda: {1}, lambda: "a" * x[0].__class__(50), lambda: bytearray(3), lambda: [1] * 50,
        lambda: 2 ** 200, lambda: range(2, 5), lambda: slice(2), lambda: memoryview(b"a"), lambda: lambda: 1,
        lambda: iter([]), lambda: complex(1, x[0]), lambda: type("T", (), {}))])
l = [1] * 40
places = set()
for _ in range(400):
    l.append(1)
    places.add(sys.getsizeof(l))
print(len(places))
s = [object() for _ in range(10)]
ids = [id(o) for o in s]
del s[3], s[5]
n = [object(), object()]
print(id(n[0]) == ids[6], id(n[1]) == ids[3])
big = [bytes(1000) for _ in range(50)]
e = [b - a for a, b in zip(map(id, big), map(id, big[1:]))]
print(max(set(e), key=e.count))
huge = bytes(200000)
print(all(id(z) % 16 == 0 for z in [a, b, big, huge, s, A]), {id(n + 1) - id(n) for n in range(-5, 256)},
        id(bytes([66])) - id(bytes([65])))
