// Sets: order, sizes, operations.
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

class SetTest : public EngineTest {};

TEST_F(SetTest, Order) {
  EXPECT_EQ(
      run(R"py(print({3, 1, 2}, {10, 8, 9, 1}, {5, 37, 69, 101, 133}, set(range(20, 0, -1)), {-1, -2, -3}, {1.5, 2, 1000000})
s = set()
for i in (100, 33, 65, 1, 7, 40, 72, 8): s.add(i)
print(s, list(s))
s.discard(33); s.add(97); print(s)
print(s.pop(), s.pop(), s)
print(set([i * i % 97 for i in range(60)]))
print(frozenset([7, 15, 23, 31, 39]))
)py"),
      R"out({1, 2, 3} {8, 9, 10, 1} {5, 37, 69, 101, 133} {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20} {-3, -1, -2} {1000000, 1.5, 2}
{65, 33, 1, 100, 7, 40, 72, 8} [65, 33, 1, 100, 7, 40, 72, 8]
{65, 97, 1, 100, 7, 40, 72, 8}
65 97 {1, 100, 7, 40, 72, 8}
{0, 1, 2, 3, 4, 6, 8, 9, 11, 12, 16, 18, 22, 24, 25, 27, 31, 32, 33, 35, 36, 43, 44, 47, 48, 49, 50, 53, 54, 61, 62, 64, 65, 66, 70, 72, 73, 75, 79, 81, 85, 86, 88, 89, 91, 93, 94, 95, 96}
frozenset({39, 7, 15, 23, 31})
)out");
}

TEST_F(SetTest, Sizes) {
  EXPECT_EQ(run(R"py(import sys
s = set()
sizes = []
last = 0
for i in range(3000):
    n = sys.getsizeof(s)
    if n != last:
        sizes.append((i, n))
        last = n
    s.add(i)
print(sizes)
g = sys.getsizeof
print(g(frozenset()), g({1, 2, 3, 4, 5}), g(set(range(100))), g(s.copy()), g({1} | {2}), g(frozenset(range(10))))
s.clear()
print(g(s))
)py"),
            R"out([(0, 216), (5, 728), (19, 2264), (77, 8408), (307, 32984), (1229, 131288)]
216 472 8408 131288 216 728
216
)out");
}

TEST_F(SetTest, Operations) {
  EXPECT_EQ(run(R"py(a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a & b, a | b, a - b, a ^ b, a < b, a <= a, {3} < a, a.isdisjoint({9}), a.issubset(b), a.issuperset([1]), a == {4, 3, 2, 1}, a == frozenset(a))
a &= b; print(a)
a |= {7}; print(a)
a -= {3}; print(a)
a ^= {7, 8}; print(a)
a.update([1], (2,)); a.intersection_update([1, 2, 4]); a.difference_update([1]); a.symmetric_difference_update([9]); print(a)
print(a.union([5], "x" * 0), a.intersection([2], [2, 3]), a.difference([2]), a.symmetric_difference([2]))
print(frozenset([1]) | {2}, {1} | frozenset([2]), set("a"), frozenset(), set(), {1, 1.0, True})
f = frozenset([1, 2])
print(frozenset(f) is f, f.copy() is f, hash(f) == hash(frozenset([2, 1])), hash(frozenset()), hash(f), frozenset([f]) , {f} & {frozenset([1, 2])})
)py"),
            R"out({3, 4} {1, 2, 3, 4, 5} {1, 2} {1, 2, 5} False True True True False True True True
{3, 4}
{3, 4, 7}
{4, 7}
{8, 4}
{9, 2, 4}
{9, 2, 4, 5} {2} {9, 4} {9, 4}
frozenset({1, 2}) {1, 2} {'a'} frozenset() set() {1}
True True True 133146708735736 -1826646154956904602 frozenset({frozenset({1, 2})}) {frozenset({1, 2})}
)out");
}

TEST_F(SetTest, Errors) {
  EXPECT_EQ(run(R"py(def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s = {1}
t(lambda: s.remove(5)); t(lambda: set().pop()); t(lambda: {[]}); t(lambda: s | [1]); t(lambda: hash(s)); t(lambda: set(5)); t(lambda: set(1, 2)); t(lambda: frozenset(x=1)); t(lambda: s < 1); t(lambda: s[0]); t(lambda: s.add()); t(lambda: [] in s); t(lambda: {1} in s); t(lambda: s.remove({2}))
def f():
    for x in s: s.add(x + 1)
t(f)
def f(): s.union(5)
t(f)
)py"),
            R"out(KeyError 5
KeyError 'pop from an empty set'
TypeError unhashable type: 'list'
TypeError unsupported operand type(s) for |: 'set' and 'list'
TypeError unhashable type: 'set'
TypeError 'int' object is not iterable
TypeError set expected at most 1 argument, got 2
TypeError frozenset() takes no keyword arguments
TypeError '<' not supported between instances of 'set' and 'int'
TypeError 'set' object is not subscriptable
TypeError set.add() takes exactly one argument (0 given)
TypeError unhashable type: 'list'
False
KeyError {2}
RuntimeError Set changed size during iteration
TypeError 'int' object is not iterable
)out");
}

TEST_F(SetTest, Empty) {
  EXPECT_EQ(
      run(R"py(print(frozenset() is frozenset(), frozenset([]) is frozenset(), repr(set()), [].__class__, bool(set()), len({1, 2}))
class S(set): pass
class F(frozenset): pass
print(S([1]), F([1]), S([1]) | {2}, type(S([1]) | {2}), type(F([1]).copy()), F() == frozenset())
)py"),
      R"out(False False set() <class 'list'> False 2
S({1}) F({1}) {1, 2} <class 'set'> <class 'frozenset'> True
)out");
}

TEST_F(SetTest, ReprOfItself) {
  EXPECT_EQ(run(R"py(class S(set):
    def __hash__(self): return 1
s = S()
s.add(s)
print(s)
)py"),
            R"out(S({S(...)})
)out");
}

TEST_F(SetTest, Iterator) {
  EXPECT_EQ(run(R"py(it = iter({1, 2, 3})
print(next(it), it.__length_hint__(), it.__reduce__()[1], {1, 2}.__reduce__()[1:])
)py"),
            R"out(1 2 ([2, 3],) (([1, 2],), None)
)out");
}

}  // namespace
}  // namespace heapscope
