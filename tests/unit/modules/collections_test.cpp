// Module collections: deque, OrderedDict, defaultdict, Counter, namedtuple.
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

class CollectionsTest : public EngineTest {};

TEST_F(CollectionsTest, Deque) {
  EXPECT_EQ(run(R"py(import sys
from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend([5, 6]); d.extendleft([-1, -2])
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d)
d.rotate(2); print(d)
d.rotate(-3); print(d)
d.insert(2, "i"); d.remove(3); del d[0]; d[0] = "z"; d.reverse(); print(d, d.index("z"), d.count(5), 5 in d)
m = deque(range(10), maxlen=3); m.append(99); print(m, m.maxlen, m * 2, m + deque([1]), m.copy())
print(deque([1]) < deque([2]), deque([1]) == deque([1]), list(reversed(d)), bool(deque()))
d = deque()
sizes = []
last = 0
for i in range(200):
    n = sys.getsizeof(d)
    if n != last: sizes.append((i, n)); last = n
    d.append(i)
print(sizes)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
e = deque()
t(lambda: e.pop()); t(lambda: e.popleft()); t(lambda: e[0]); t(lambda: e.remove(1)); t(lambda: e.index(1)); t(lambda: deque(5)); t(lambda: deque([], -1)); t(lambda: hash(e)); t(lambda: m.insert(1, 1))
def f():
    x = deque([1, 2])
    for i in x: x.append(i)
t(f)
e.append(e); print(e)
)py"),
            R"out(deque([-1, 0, 1, 2, 3, 4, 5]) 9 -2 6 6 -2 deque([-1, 0, 1, 2, 3, 4, 5])
deque([4, 5, -1, 0, 1, 2, 3])
deque([0, 1, 2, 3, 4, 5, -1])
deque([-1, 5, 4, 2, 'i', 'z']) 5 1 True
deque([8, 9, 99], maxlen=3) 3 deque([8, 9, 99], maxlen=3) deque([9, 99, 1], maxlen=3) deque([8, 9, 99], maxlen=3)
True True ['z', 'i', 2, 4, 5, -1] False
[(0, 760), (33, 1288), (97, 1816), (161, 2344)]
IndexError pop from an empty deque
IndexError pop from an empty deque
IndexError deque index out of range
ValueError 1 is not in deque
ValueError 1 is not in deque
TypeError 'int' object is not iterable
ValueError maxlen must be non-negative
TypeError unhashable type: 'collections.deque'
IndexError deque already at its maximum size
RuntimeError deque mutated during iteration
deque([[...]])
)out");
}

TEST_F(CollectionsTest, OrderedDict) {
  EXPECT_EQ(run(R"py(from collections import OrderedDict
import sys
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); print(o, list(o), list(reversed(o)))
o.move_to_end("c", last=False); print(o.popitem(), o.popitem(last=False), o)
o["x"] = 1; o["y"] = 2; del o["b"]; print(o, o == {"y": 2, "x": 1}, o == OrderedDict(y=2, x=1), o == OrderedDict(x=1, y=2))
print(o.pop("x"), o.setdefault("k", 5), o.get("zz"), o | {"n": 1}, o.copy(), OrderedDict.fromkeys("ab", 0), list(o.items()), o.keys(), o.values())
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: OrderedDict().popitem()); t(lambda: o.move_to_end("q")); t(lambda: o["q"]); t(lambda: o.pop("q"))
def f():
    for k in o: o["new" + k] = 1
t(f)
o.clear(); print(o, sys.getsizeof(o))
class S(OrderedDict): pass
s = S(q=1); s.attr = 2; print(s, s.__reduce__()[1:3], s.copy())
o["self"] = o; print(o)
)py"),
            R"out(OrderedDict([('b', 2), ('c', 3), ('a', 1)]) ['b', 'c', 'a'] ['a', 'c', 'b']
('a', 1) ('c', 3) OrderedDict([('b', 2)])
OrderedDict([('x', 1), ('y', 2)]) True False True
1 5 None OrderedDict([('y', 2), ('k', 5), ('n', 1)]) OrderedDict([('y', 2), ('k', 5)]) OrderedDict([('a', 0), ('b', 0)]) [('y', 2), ('k', 5)] odict_keys(['y', 'k']) odict_values([2, 5])
KeyError 'dictionary is empty'
KeyError 'q'
KeyError 'q'
KeyError 'q'
RuntimeError OrderedDict mutated during iteration
OrderedDict() 128
S([('q', 1)]) ((), {'attr': 2}) S([('q', 1)])
OrderedDict([('self', ...)])
)out");
}

TEST_F(CollectionsTest, DefaultDictCounterNamedtuple) {
  EXPECT_EQ(
      run(R"py(from collections import defaultdict, Counter, namedtuple, ChainMap, UserDict, UserList, UserString
d = defaultdict(list); d["a"].append(1); print(d, d["z"], len(d), d.get("q"), d.copy(), d | {"n": 1}, d.default_factory)
try: defaultdict(5)
except TypeError as e: print(e)
try: defaultdict()["x"]
except KeyError as e: print(repr(e))
c = Counter("abracadabra"); print(c, c.most_common(2), c["zz"], sum(c.values()), c.total(), list(c.elements())[:6])
c.update("aab"); c.subtract("b"); print(c, c + Counter(a=1), c - Counter(a=100), c & Counter(a=1, b=1), c | Counter(z=1), +Counter(a=-1, b=1), c == Counter(c))
P = namedtuple("P", "x y", defaults=[5]); p = P(1)
print(p, p.x, p._replace(y=9), p._asdict(), P._fields, P._make([3, 4]), p == (1, 5), P.__doc__, P.x.__doc__, P._field_defaults)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: P()); t(lambda: P(1, 2, 3)); t(lambda: namedtuple("Q", "a a")); t(lambda: namedtuple("Q", "class")); t(lambda: namedtuple("Q", "_a")); t(lambda: p._replace(z=1)); t(lambda: namedtuple("Q", "class a a", rename=True)._fields)
def f(): p.x = 5
t(f)
m = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(m["a"], m["b"], list(m), m.new_child({"c": 1}), m.parents, len(m))
print(UserDict(a=1), UserList([1]) + [2], UserString("ab").upper())
)py"),
      R"out(defaultdict(<class 'list'>, {'a': [1], 'z': []}) [] 2 None defaultdict(<class 'list'>, {'a': [1], 'z': []}) defaultdict(<class 'list'>, {'a': [1], 'z': [], 'n': 1}) <class 'list'>
first argument must be callable or None
KeyError('x')
Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) [('a', 5), ('b', 2)] 0 11 11 ['a', 'a', 'a', 'a', 'a', 'b']
Counter({'a': 7, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) Counter({'a': 8, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) Counter({'b': 2, 'r': 2, 'c': 1, 'd': 1}) Counter({'a': 1, 'b': 1}) Counter({'a': 7, 'b': 2, 'r': 2, 'c': 1, 'd': 1, 'z': 1}) Counter({'b': 1}) True
P(x=1, y=5) 1 P(x=1, y=9) {'x': 1, 'y': 5} ('x', 'y') P(x=3, y=4) True P(x, y) Alias for field number 0 {'y': 5}
TypeError P.__new__() missing 1 required positional argument: 'x'
TypeError P.__new__() takes from 2 to 3 positional arguments but 4 were given
ValueError Encountered duplicate field name: 'a'
ValueError Type names and field names cannot be a keyword: 'class'
ValueError Field names cannot start with an underscore: '_a'
ValueError Got unexpected field names: ['z']
('_0', 'a', '_2')
AttributeError can't set attribute
1 3 ['a', 'b'] ChainMap({'c': 1}, {'a': 1}, {'a': 2, 'b': 3}) ChainMap({'a': 2, 'b': 3}) 2
{'a': 1} [1, 2] AB
)out");
}

}  // namespace
}  // namespace heapscope
