# What copy, deepcopy, slices, constructors and pickles share with their original: identity, counts, sizes.
import copy, pickle, sys, collections
class P:
    def __init__(self): self.a = []; self.b = (1, [2])
class S:
    __slots__ = ("a", "b")
t = ([1], "x")
for thing in ([1, [2]], (1, 2), (1, [2]), {1: [2]}, {1, 2}, frozenset({1}), "text", b"b", bytearray(b"b"), 5, 10**20,
        1.5, None, range(3), slice(1), len, P, P(), collections.deque([[1]]), collections.OrderedDict(a=[1]),
        collections.Counter("a"), collections.defaultdict(list, a=[1]), t, (t, t), [t, t]):
    before = sys.getrefcount(thing)
    c, d = copy.copy(thing), copy.deepcopy(thing)
    print(type(thing).__name__, c is thing, d is thing, sys.getrefcount(thing) - before, sys.getsizeof(thing),
            sys.getsizeof(c), sys.getsizeof(d))
    del c, d
l = [[1], [2]]
for other in (l[:], list(l), l.copy(), l + [], l * 1, [*l], copy.copy(l), sorted(l), [x for x in l]):
    print(other is l, other[0] is l[0], sys.getrefcount(l[0]) - 1, sys.getsizeof(other))
    x = None
s = S(); s.a = s; s.b = [s]
d = copy.deepcopy(s)
print(d.a is d, d.b[0] is d, d is s)
r = [1]; r.append(r)
q = copy.deepcopy(r)
print(q[1] is q, q is r, sys.getrefcount(q) - 1)
m = {}
a = copy.deepcopy([t, t], m)
print(a[0] is a[1], len(m), [type(v).__name__ for v in m.values()])
x = pickle.loads(pickle.dumps([t, t, l]))
print(x[0] is x[1], x[0] is t, sys.getrefcount(x[0]) - 1)
class Sh:
    def __copy__(self): print("copy"); return self
    def __deepcopy__(self, memo): print("deep", len(memo)); return self
copy.copy(Sh()); copy.deepcopy([Sh()])
class R:
    def __reduce_ex__(self, p): print("reduce", p); return R, ()
copy.copy(R()); copy.deepcopy(R())
d = dict.fromkeys("ab", [])
print(d["a"] is d["b"], sys.getrefcount(d["a"]) - 1)
g = [[0] * 2] * 3
print([x is g[0] for x in g], sys.getrefcount(g[0]) - 1)
def f(a=[]):
    a.append(1); return a
f(); print(f() is f.__defaults__[0], sys.getrefcount(f.__defaults__[0]) - 1)
u, *v = [[1], [2], [3]]
print(sys.getrefcount(u) - 1, sys.getsizeof(v), sys.getrefcount(v[0]) - 1)
