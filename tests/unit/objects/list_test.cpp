// Lists: growth, order of work, sort, what they say when changed under way.
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

class ListTest : public EngineTest {};

TEST_F(ListTest, GrowthByAppend) {
  EXPECT_EQ(
      run(R"py(import sys
l = []
sizes = []
for i in range(100):
    sizes.append(sys.getsizeof(l))
    l.append(i)
print(sizes)
)py"),
      R"out([56, 88, 88, 88, 88, 120, 120, 120, 120, 184, 184, 184, 184, 184, 184, 184, 184, 248, 248, 248, 248, 248, 248, 248, 248, 312, 312, 312, 312, 312, 312, 312, 312, 376, 376, 376, 376, 376, 376, 376, 376, 472, 472, 472, 472, 472, 472, 472, 472, 472, 472, 472, 472, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 792, 792, 792, 792, 792, 792, 792, 792, 792, 792, 792, 792, 792, 792, 792, 792, 920, 920, 920, 920, 920, 920, 920]
)out");
}

TEST_F(ListTest, ShrinkByPop) {
  EXPECT_EQ(
      run(R"py(import sys
l = list(range(64))
sizes = []
while l:
    sizes.append(sys.getsizeof(l))
    l.pop()
sizes.append(sys.getsizeof(l))
print(sizes)
)py"),
      R"out([568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 376, 376, 376, 376, 376, 376, 376, 376, 376, 376, 376, 376, 248, 248, 248, 248, 248, 248, 248, 248, 184, 184, 184, 184, 152, 152, 120, 120, 120, 120, 88, 56]
)out");
}

TEST_F(ListTest, SizesByOrigin) {
  EXPECT_EQ(run(R"py(import sys
a = [1, 2, 3]
g = sys.getsizeof
print(g([]), g(a), g(list((1, 2, 3))), g([x for x in a]), g(a + a), g(a * 5), g(a[:]), g(a[1:]), g(list(range(10))), g(list(x for x in a)), g([*a]), g([*a, 4]))
a.extend(a)
print(g(a))
a += [1]
print(g(a))
a.insert(0, 7)
print(g(a))
a.clear()
print(g(a))
a[:] = range(5)
print(g(a), a)
del a[1:3]
print(g(a), a)
print(g([0] * 1000), g(sorted(range(5))), g("a b c".split()))
)py"),
            R"out(56 88 88 88 104 176 80 72 136 120 88 88
152
152
152
56
120 [0, 1, 2, 3, 4]
120 [0, 3, 4]
8056 104 152
)out");
}

TEST_F(ListTest, Methods) {
  EXPECT_EQ(run(R"py(l = [3, 1, 2]
l.append(5); l.insert(1, 9); l.insert(-100, 0); l.insert(100, 8)
print(l, l.index(9), l.count(1), l.pop(0), l.pop(-1), l)
l.remove(9); l.reverse(); print(l)
print(l.copy() == l, l.copy() is l)
l[::2] = [10, 20]; print(l)
del l[::2]; print(l)
l[1:1] = "ab"; print(l)
print([1, 2] < [1, 3], [1] < [1, 0], [] == [], [1] != [2], [1, 2, 3][::-1], 2 in [1, 2], [1, 2] * -1, 2 * [1])
)py"),
            R"out([3, 9, 1, 2, 5] 2 1 0 8 [3, 9, 1, 2, 5]
[5, 2, 1, 3]
True False
[10, 2, 20, 3]
[2, 3]
[2, 'a', 'b', 3]
True True True True [3, 2, 1] True [] [1, 1]
)out");
}

TEST_F(ListTest, Errors) {
  EXPECT_EQ(run(R"py(def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
l = [1]
t(lambda: l[5]); t(lambda: l["a"]); t(lambda: [].pop()); t(lambda: l.pop(7)); t(lambda: l.remove(5)); t(lambda: l.index(5))
t(lambda: l + (1,)); t(lambda: l < 3); t(lambda: hash(l)); t(lambda: l * 1.5); t(lambda: list(5)); t(lambda: list(1, 2)); t(lambda: list(x=1))
def f(): l[9] = 1
t(f)
def f(): del l[9]
t(f)
def f(): l[::2] = [1, 2, 3]
t(f)
def f(): l[0:1] = 5
t(f)
def f(): l["a"] = 5
t(f)
t(lambda: l.append()); t(lambda: l.sort(1)); t(lambda: l.insert(1)); t(lambda: l.extend(5)); t(lambda: iter(l).__setstate__("a")); t(lambda: l.index(1, "a"))
)py"),
            R"out(IndexError list index out of range
TypeError list indices must be integers or slices, not str
IndexError pop from empty list
IndexError pop index out of range
ValueError list.remove(x): x not in list
ValueError 5 is not in list
TypeError can only concatenate list (not "tuple") to list
TypeError '<' not supported between instances of 'list' and 'int'
TypeError unhashable type: 'list'
TypeError can't multiply sequence by non-int of type 'float'
TypeError 'int' object is not iterable
TypeError list expected at most 1 argument, got 2
TypeError list() takes no keyword arguments
IndexError list assignment index out of range
IndexError list assignment index out of range
ValueError attempt to assign sequence of size 3 to extended slice of size 1
TypeError can only assign an iterable
TypeError list indices must be integers or slices, not str
TypeError list.append() takes exactly one argument (0 given)
TypeError sort() takes no positional arguments
TypeError insert expected 2 arguments, got 1
TypeError 'int' object is not iterable
TypeError an integer is required
TypeError slice indices must be integers or have an __index__ method
)out");
}

TEST_F(ListTest, Sort) {
  EXPECT_EQ(run(R"py(l = [5, 3, 8, 1]
l.sort(); print(l)
l.sort(reverse=True); print(l)
words = "pear fig apple kiwi Fig".split()
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower, reverse=True))
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([2.5, 1, 3]), sorted([10**30, 5, -10**30]))
def seen(x):
    print("key", x, l)
    return -x
l.sort(key=seen)
print(l)
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        log.append((self.n, other.n))
        return self.n < other.n
log = []
s = sorted([C(n) for n in (4, 2, 7, 1, 9, 3)])
print([c.n for c in s], log)
log = []
s = sorted([C(n % 7) for n in range(40)])
print([c.n for c in s], len(log))
import_free = [(i * 7919) % 1009 for i in range(1000)]
print(sorted(import_free) == sorted(import_free, key=lambda x: x), sorted(import_free)[:5])
)py"),
            R"out([1, 3, 5, 8]
[8, 5, 3, 1]
['Fig', 'apple', 'fig', 'kiwi', 'pear'] ['fig', 'Fig', 'pear', 'kiwi', 'apple'] ['pear', 'kiwi', 'fig', 'Fig', 'apple']
[(0, 'z'), (1, 'a'), (1, 'b')] [1, 2.5, 3] [-1000000000000000000000000000000, 5, 1000000000000000000000000000000]
key 8 []
key 5 []
key 3 []
key 1 []
[8, 5, 3, 1]
[1, 2, 3, 4, 7, 9] [(2, 4), (7, 2), (7, 4), (1, 4), (1, 2), (9, 4), (9, 7), (3, 4), (3, 2)]
[0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6] 151
True [0, 1, 2, 3, 4]
)out");
}

TEST_F(ListTest, SortModified) {
  EXPECT_EQ(run(R"py(l = [3, 2, 1]
def key(x):
    l.append(x)
    return x
try:
    l.sort(key=key)
except ValueError as e:
    print(e)
print(l)
try:
    [1, "a"].sort()
except TypeError as e:
    print(e)
l = [3, 1, "a", 2]
try:
    l.sort()
except TypeError as e:
    print(e, l)
)py"),
            R"out(list modified during sort
[1, 2, 3]
'<' not supported between instances of 'str' and 'int'
'<' not supported between instances of 'str' and 'int' [3, 1, 'a', 2]
)out");
}

TEST_F(ListTest, CountsWhenDroppedAndCleared) {
  EXPECT_EQ(run(R"py(log = []
class N:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
l = [N(0), N(1), N(2)]
l = None
print(log)
log.clear()
l = [N(0), N(1), N(2)]
l.clear()
print(log)
log.clear()
l = [N(i) for i in range(5)]
l[1:4] = []
print(log)
del l[0]
print(log)
)py"),
            R"out([2, 1, 0]
[2, 1, 0]
[3, 2, 1]
[3, 2, 1, 0]
)out");
}

TEST_F(ListTest, IteratorLooksAtTheListAsItIs) {
  EXPECT_EQ(run(R"py(l = [1, 2, 3]
seen = []
for x in l:
    seen.append(x)
    if len(l) < 6: l.append(x * 10)
print(seen)
l = [1, 2, 3, 4]
for x in l:
    l.remove(x)
print(l)
it = iter([1, 2, 3])
next(it)
print(it.__length_hint__(), it.__reduce__()[1:], list(it), it.__length_hint__(), it.__reduce__()[1:])
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r))
)py"),
            R"out([1, 2, 3, 10, 20, 30]
[2, 4]
2 (([1, 2, 3],), 1) [2, 3] 0 (([],),)
3 2 [2, 1]
)out");
}

TEST_F(ListTest, ReprOfItself) {
  EXPECT_EQ(run(R"py(l = [1]
l.append(l)
print(l)
d = {"l": l}
l.append(d)
print(l, d)
)py"),
            R"out([1, [...]]
[1, [...], {'l': [...]}] {'l': [1, [...], {...}]}
)out");
}

TEST_F(ListTest, SameMachineAddressAfterFree) {
  EXPECT_EQ(run(R"py(a = [1]
i = id(a)
del a
b = []
print(id(b) == i)
)py"),
            R"out(True
)out");
}

}  // namespace
}  // namespace heapscope
