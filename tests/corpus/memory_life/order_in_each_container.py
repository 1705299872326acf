# In which order the items of a container die: list, tuple, dict, set, deque, nested ones, slices, attributes, frames.
import collections

class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print(self.name, end=" ")
    def __hash__(self):
        return int(self.name[1:])
    def __eq__(self, other):
        return self is other

def make(n, letter="t"):
    return [T(letter + str(i)) for i in range(n)]

x = make(4); del x; print("| list")
x = tuple(make(4)); del x; print("| tuple")
x = dict(enumerate(make(4))); del x; print("| dict values")
x = {t: 1 for t in make(4)}; t = None; del x; print("| dict keys")
x = set(make(6)); del x; print("| set")
x = frozenset(make(6)); del x; print("| frozenset")
x = collections.deque(make(4)); del x; print("| deque")
x = collections.OrderedDict(enumerate(make(4))); x.move_to_end(1); del x; print("| OrderedDict")
x = make(6); x[1:4] = []; print("| slice"); del x; print("| rest")
x = make(6); del x[::2]; print("| steps"); del x; print("| rest")
x = make(4); x.clear(); print("| clear")
x = make(4); x.pop(1); print("| pop"); x.remove(x[0]); print("| remove"); x[:] = make(2,
        "n"); print("| all replaced"); del x; print("| rest")
x = dict(enumerate(make(4)))
x.popitem(); print("| popitem"); x[0] = None; print("| set item"); x.update({1: None}); print("| update"); x.clear(); print("| clear")
x = set(make(6)); x.pop(); print("| pop"); x -= {next(iter(x))}; print("| minus"); x.clear(); print("| clear")
class A: pass
a = A(); a.x, a.y, a.z = make(3); a.__dict__; del a; print("| instance with dict")
a = A(); a.z, a.y, a.x = make(3); del a; print("| instance")
class S: __slots__ = ("q", "a", "m")
s = S(); s.a, s.m, s.q = make(3); del s; print("| slots")
class SD(S): pass
s = SD(); s.a, s.m, s.q, s.w = make(4); del s; print("| slots and dict")
def f():
    b, a, c = make(3)
    del a
f(); print("| locals")
def g(p, q, *r, s, **k):
    v = T("t9")
g(*make(4), s=T("t5"), z=T("t6")); print("| arguments")
def gen():
    a, b = make(2)
    yield
    c = T("t3")
    yield
i = gen(); next(i); next(i); del i; print("| generator")
x = [make(2, "a"), [make(2, "b")], make(1, "c")]; del x; print("| nested")
x = [T("t1")] * 3; del x; print("| shared")
x = {1: make(2, "a"), 2: {3: T("b0")}}; del x; print("| nested dicts")
e = ValueError(*make(3)); e.extra = T("t7"); e.__cause__ = ValueError(T("t8")); del e; print("| exception")
p = __import__("functools").partial(T("t0").__hash__, *make(2, "p"), k=T("k0")); del p; print("| partial")
z = zip(make(2, "a"), make(2, "b")); next(z); print("| zip next"); del z; print("| zip")
m = map(lambda t: t.name, make(2)); list(m); print("| map done"); del m; print("| map")
n = collections.namedtuple("N", "a b")(T("t0"), T("t1")); del n; print("| namedtuple")
c = collections.ChainMap({1: T("t1")}, {2: T("t2")}); del c; print("| chainmap")
d = collections.defaultdict(T, {1: T("t1")}); del d; print("| defaultdict")
it = iter(make(3)); next(it); print("| iter next"); del it; print("| iter")
r = reversed(make(3)); next(r); print("| reversed next"); del r; print("| reversed")
print((lambda *a: len(a))(*make(3)), "| call")
print([t.name for t in make(3)], "| comprehension")
print(sorted(make(3), key=lambda t: -hash(t))[0].name, "| sorted")
print(max(make(3), key=hash).name, "| max")
x = y = T("t1"); x = T("t2"); y = T("t3"); del x, y; print("| rebinding")
x, x = make(2); del x; print("| twice")
for t in make(3): pass
print("| loop"); del t; print("| loop variable")
while (t := T("t1")).name != "t1": pass
t = None; print("| walrus")
