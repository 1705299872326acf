// Dicts: sizes, order, split tables, views.
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

class DictTest : public EngineTest {};

TEST_F(DictTest, GrowthByInsertion) {
  EXPECT_EQ(
      run(R"py(import sys
d = {}
sizes = []
last = 0
for i in range(2000):
    s = sys.getsizeof(d)
    if s != last:
        sizes.append((i, s))
        last = s
    d[i] = i
print(sizes)
d = {}
sizes = []
last = 0
for i in range(2000):
    s = sys.getsizeof(d)
    if s != last:
        sizes.append((i, s))
        last = s
    d[str(i)] = i
print(sizes)
)py"),
      R"out([(0, 64), (1, 224), (6, 352), (11, 632), (22, 1168), (43, 2264), (86, 4688), (171, 9304), (342, 18512), (683, 36952), (1366, 73808)]
[(0, 64), (1, 184), (6, 272), (11, 464), (22, 832), (43, 1584), (86, 3328), (171, 6576), (342, 13056), (683, 26032), (1366, 51968)]
)out");
}

TEST_F(DictTest, SizesByOrigin) {
  EXPECT_EQ(run(R"py(import sys
g = sys.getsizeof
print(g({}), g(dict()), g({1: 1}), g({"a": 1}), g(dict(a=1)), g(dict([(1, 2)])), g({i: i for i in range(6)}), g(dict.fromkeys(range(100))), g(dict.fromkeys("abc")))
d = {str(i): i for i in range(20)}
print(g(d), g(d.copy()), g({**d}), g(d | {}), g(dict(d)))
for i in range(15): del d[str(i)]
print(g(d), g(d.copy()))
d[5] = 5
print(g(d))
d.clear()
print(g(d))
)py"),
            R"out(64 64 224 184 184 224 352 4688 184
464 464 464 464 464
464 184
352
64
)out");
}

TEST_F(DictTest, SplitTables) {
  EXPECT_EQ(run(R"py(import sys
class A:
    def __init__(self):
        self.a = 1
        self.b = 2
sizes = []
keep = []
for i in range(12):
    x = A()
    keep.append(x)
    sizes.append(sys.getsizeof(vars(x)))
print(sizes)
x = A()
x.c = 3
y = A()
print(list(x.__dict__), list(vars(y)), sys.getsizeof(vars(y)))
y.__dict__["z"] = 1
del y.a
print(vars(y), sys.getsizeof(vars(y)))
y.a = 5
print(vars(y))
z = A()
z.__dict__ = {"q": 1}
print(z.q, vars(z))
w = A.__new__(A)
w.b = 1
w.a = 2
print(vars(w))
class Many:
    pass
m = Many()
for i in range(40):
    setattr(m, "x%d" % i, i)
print(len(vars(m)), sys.getsizeof(vars(m)), sys.getsizeof(vars(Many())))
)py"),
            R"out([296, 288, 280, 272, 264, 256, 248, 240, 232, 224, 216, 208]
['a', 'b', 'c'] ['a', 'b'] 192
{'b': 2, 'z': 1} 192
{'b': 2, 'z': 1, 'a': 5}
1 {'q': 1}
{'b': 1, 'a': 2}
40 1584 296
)out");
}

TEST_F(DictTest, Order) {
  EXPECT_EQ(run(R"py(d = {}
for k in "hello": d[k] = d.get(k, 0) + 1
print(d)
d["h"] = 9
del d["e"]
d["e"] = 7
print(d, list(d.items()), list(reversed(d)))
print(d.popitem(), d.popitem(), d, d.pop("h"), d.pop("zz", None), d.setdefault("q", 4), d.setdefault("q"), d)
d.update({"a": 1}, b=2)
d.update([("c", 3)])
d |= {"d": 4}
print(d, d | {"a": 9}, {"a": 9} | d)
print({1: "a", 1.0: "b", True: "c"})
)py"),
            R"out({'h': 1, 'e': 1, 'l': 2, 'o': 1}
{'h': 9, 'l': 2, 'o': 1, 'e': 7} [('h', 9), ('l', 2), ('o', 1), ('e', 7)] ['e', 'o', 'l', 'h']
('e', 7) ('o', 1) {'l': 2, 'q': 4} 9 None 4 4 {'l': 2, 'q': 4}
{'l': 2, 'q': 4, 'a': 1, 'b': 2, 'c': 3, 'd': 4} {'l': 2, 'q': 4, 'a': 9, 'b': 2, 'c': 3, 'd': 4} {'a': 1, 'l': 2, 'q': 4, 'b': 2, 'c': 3, 'd': 4}
{1: 'c'}
)out");
}

TEST_F(DictTest, Errors) {
  EXPECT_EQ(run(R"py(def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = {1: 2}
t(lambda: d[5]); t(lambda: d["a"]); t(lambda: d[(1, 2)]); t(lambda: {}.popitem()); t(lambda: d.pop(5)); t(lambda: d[[]]); t(lambda: {[]: 1}); t(lambda: hash(d)); t(lambda: d < d)
t(lambda: dict(5)); t(lambda: dict([1])); t(lambda: dict([(1, 2, 3)])); t(lambda: dict(["ab", "c"])); t(lambda: dict(1, 2)); t(lambda: d | [1]); t(lambda: d.update(1, 2)); t(lambda: d.get()); t(lambda: dict(**{1: 2})); t(lambda: d.fromkeys(5))
def f(): del d[9]
t(f)
def f():
    for k in d: d[k + 1] = 1
t(f)
d = {1: 1, 2: 2}
def f():
    for k in d:
        del d[k]; d[k + 10] = 1
t(f)
def f():
    for k in d.items(): d.clear()
t(f)
)py"),
            R"out(KeyError 5
KeyError 'a'
KeyError (1, 2)
KeyError 'popitem(): dictionary is empty'
KeyError 5
TypeError unhashable type: 'list'
TypeError unhashable type: 'list'
TypeError unhashable type: 'dict'
TypeError '<' not supported between instances of 'dict' and 'dict'
TypeError 'int' object is not iterable
TypeError cannot convert dictionary update sequence element #0 to a sequence
ValueError dictionary update sequence element #0 has length 3; 2 is required
ValueError dictionary update sequence element #1 has length 1; 2 is required
TypeError dict expected at most 1 argument, got 2
TypeError unsupported operand type(s) for |: 'dict' and 'list'
TypeError update expected at most 1 argument, got 2
TypeError get expected at least 1 argument, got 0
TypeError keywords must be strings
TypeError 'int' object is not iterable
KeyError 9
RuntimeError dictionary changed size during iteration
RuntimeError dictionary keys changed during iteration
RuntimeError dictionary changed size during iteration
)out");
}

TEST_F(DictTest, Views) {
  EXPECT_EQ(
      run(R"py(d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, ("a", 1) in i, 3 in v)
print(sorted(k & {"a", "z"}), sorted(k | ["q"]), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), k == {"a", "b", "c"}, k < {"a", "b", "c", "d"}, i >= {("a", 1)}, k.isdisjoint("xyz"), v == v, d.values() == d.values())
d["d"] = 4
print(len(k), list(v), list(reversed(i)), k.mapping, type(k.mapping))
it = iter(d.items())
next(it)
print(it.__length_hint__(), it.__reduce__()[1])
)py"),
      R"out(dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) 3 True True True
['a'] ['a', 'b', 'c', 'q'] ['b', 'c'] ['b', 'c', 'z'] True True True True True False
4 [1, 2, 3, 4] [('d', 4), ('c', 3), ('b', 2), ('a', 1)] {'a': 1, 'b': 2, 'c': 3, 'd': 4} <class 'mappingproxy'>
3 ([('b', 2), ('c', 3), ('d', 4)],)
)out");
}

TEST_F(DictTest, MissingAndSubclass) {
  EXPECT_EQ(run(R"py(class D(dict):
    def __missing__(self, key): return key * 2
d = D(a=1)
print(d["a"], d["b"], d.get("b"), d, type(d.copy()), D.fromkeys("ab"), d == {"a": 1})
)py"),
            R"out(1 bb None {'a': 1} <class 'dict'> {'a': None, 'b': None} True
)out");
}

TEST_F(DictTest, KeysThatCompare) {
  EXPECT_EQ(run(R"py(class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other):
        log.append((self.n, getattr(other, "n", other)))
        return isinstance(other, K) and self.n == other.n
log = []
d = {K(1): "a", K(2): "b"}
print(log)
log.clear()
print(d[K(2)], log)
log.clear()
print(K(3) in d, 1 in d, log)
)py"),
            R"out([(1, 2)]
b [(1, 2), (2, 2)]
False False [(1, 3), (2, 3), (1, 1), (2, 1)]
)out");
}

TEST_F(DictTest, TrackedOnlyWithSomethingToTrack) {
  EXPECT_EQ(run(R"py(import gc
print(gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}), gc.is_tracked({1: (1, 2)}))
d = {}
d[1] = "x"
print(gc.is_tracked(d))
d[2] = d
print(gc.is_tracked(d))
)py"),
            R"out(False False True True
False
True
)out");
}

TEST_F(DictTest, DroppedInOrder) {
  EXPECT_EQ(run(R"py(log = []
class N:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
d = {i: N(i) for i in range(4)}
d[1] = None
print(log)
d = None
print(log)
d = {i: N(i) for i in range(4)}
d.clear()
print(log)
)py"),
            R"out([1]
[1, 0, 2, 3]
[1, 0, 2, 3, 0, 1, 2, 3]
)out");
}

TEST_F(DictTest, ReprOfItself) {
  EXPECT_EQ(run(R"py(d = {1: 2}
d[2] = d
print(d, d.values(), d.items())
)py"),
            R"out({1: 2, 2: {...}} dict_values([2, {1: 2, 2: {...}}]) dict_items([(1, 2), (2, {1: 2, 2: {...}})])
)out");
}

}  // namespace
}  // namespace heapscope
