// Ranges, slices, enumerate, zip, map, filter, reversed and iterators.
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

class IteratorTest : public EngineTest {};

TEST_F(IteratorTest, Range) {
  EXPECT_EQ(
      run(R"py(r = range(2, 20, 3)
print(r, len(r), r[1], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, 5.0 in r, "a" in r, r.index(8), r.count(8), r.start, r.stop, r.step, list(r), list(reversed(r)))
print(range(3) == range(0, 3, 1), range(0) == range(2, 1), hash(range(3)) == hash(range(0, 3)), range(0, 10, 4) == range(0, 12, 4), bool(range(0)), range(5, 0, -2)[-1])
b = range(10**20, 10**20 + 3)
print(list(b), b[1], len(b), 10**20 in b, b[::-1], list(reversed(b)))
it = iter(range(5)); next(it)
print(it.__length_hint__(), it.__reduce__()[1:], list(it))
import sys
print(sys.getsizeof(r), sys.getsizeof(iter(r)), sys.getsizeof(slice(1)), sys.getsizeof(enumerate([])), sys.getsizeof(zip()), sys.getsizeof(map(len, [])), sys.getsizeof(filter(None, [])), sys.getsizeof(reversed([])), sys.getsizeof(iter([])), sys.getsizeof(iter(())), sys.getsizeof(iter({})), sys.getsizeof({}.keys()), sys.getsizeof(iter(set())))
)py"),
      R"out(range(2, 20, 3) 6 5 17 range(5, 11, 3) range(17, -1, -3) True False True False 2 1 2 20 3 [2, 5, 8, 11, 14, 17] [17, 14, 11, 8, 5, 2]
True True True True False 1
[100000000000000000000, 100000000000000000001, 100000000000000000002] 100000000000000000001 3 True range(100000000000000000002, 99999999999999999999, -1) [100000000000000000002, 100000000000000000001, 100000000000000000000]
4 ((range(0, 5),), 1) [1, 2, 3, 4]
48 48 56 72 64 48 48 48 48 48 72 40 64
)out");
}

TEST_F(IteratorTest, RangeErrors) {
  EXPECT_EQ(run(R"py(def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: range()); t(lambda: range(1, 2, 0)); t(lambda: range(1.5)); t(lambda: range(5)[9]); t(lambda: range(5)["a"]); t(lambda: range(5).index(9)); t(lambda: range(1, 2, 3, 4)); t(lambda: range(x=1)); t(lambda: len(range(10**30))); t(lambda: range(3) < range(4))
)py"),
            R"out(TypeError range expected at least 1 argument, got 0
ValueError range() arg 3 must not be zero
TypeError 'float' object cannot be interpreted as an integer
IndexError range object index out of range
TypeError range indices must be integers or slices, not str
ValueError 9 is not in range
TypeError range expected at most 3 arguments, got 4
TypeError range() takes no keyword arguments
OverflowError Python int too large to convert to C ssize_t
TypeError '<' not supported between instances of 'range' and 'range'
)out");
}

TEST_F(IteratorTest, Slice) {
  EXPECT_EQ(run(R"py(s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(6), slice(None).indices(3), slice(None, None, -1).indices(4), slice(1) == slice(None, 1, None), slice(1) < slice(2), s.__reduce__()[1])
try:
    hash(s)
except TypeError as e:
    print(e)
try:
    s.indices(-1)
except ValueError as e:
    print(e)
try:
    slice("a").indices(3)
except TypeError as e:
    print(e)
try:
    slice(None, None, 0).indices(3)
except ValueError as e:
    print(e)
)py"),
            R"out(slice(1, 10, 2) 1 10 2 (1, 6, 2) (0, 3, 1) (3, -1, -1) True True (1, 10, 2)
unhashable type: 'slice'
length should not be negative
slice indices must be integers or None or have an __index__ method
slice step cannot be zero
)out");
}

TEST_F(IteratorTest, Enumerate) {
  EXPECT_EQ(run(R"py(e = enumerate("ab", 5)
print(next(e), list(e), list(enumerate([], start=3)), list(enumerate("ab", 2**63 - 1)), enumerate("ab").__reduce__()[1][1], enumerate[int])
a, b = [], []
for t in enumerate("xyz"): a.append(t)
print(a)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: enumerate()); t(lambda: enumerate(5)); t(lambda: enumerate([], "a")); t(lambda: enumerate([], 1, 2)); t(lambda: list(enumerate(iterable=[1], start=2))); t(lambda: enumerate([], x=2))
)py"),
            R"out((5, 'a') [(6, 'b')] [] [(9223372036854775807, 'a'), (9223372036854775808, 'b')] 0 enumerate[int]
[(0, 'x'), (1, 'y'), (2, 'z')]
TypeError enumerate() missing required argument 'iterable'
TypeError 'int' object is not iterable
TypeError 'str' object cannot be interpreted as an integer
TypeError enumerate() takes at most 2 arguments (3 given)
[(2, 1)]
TypeError 'x' is an invalid keyword argument for enumerate()
)out");
}

TEST_F(IteratorTest, ZipMapFilter) {
  EXPECT_EQ(
      run(R"py(print(list(zip("ab", [1, 2, 3])), list(zip()), list(zip([1])), list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: list(zip([1], [1, 2], strict=True))); t(lambda: list(zip([1, 2], [1], strict=True))); t(lambda: list(zip([1, 2], [1, 2], [1], strict=True))); t(lambda: zip(5)); t(lambda: zip([], x=1)); t(lambda: map(len)); t(lambda: map()); t(lambda: map(len, 5)); t(lambda: filter(None)); t(lambda: filter(None, 5)); t(lambda: list(map(5, [1])))
ids = set()
for p in zip("abc", "abc"): ids.add(id(p))
print(len(ids))
keep = [p for p in zip("abc", "abc")]
print(keep)
)py"),
      R"out([('a', 1), ('b', 2)] [] [(1,)] ['1', '2'] [11, 22] [1, 'a'] [2, 3]
ValueError zip() argument 2 is longer than argument 1
ValueError zip() argument 2 is shorter than argument 1
ValueError zip() argument 3 is shorter than arguments 1-2
TypeError 'int' object is not iterable
TypeError 'x' is an invalid keyword argument for zip()
TypeError map() must have at least two arguments.
TypeError map() must have at least two arguments.
TypeError 'int' object is not iterable
TypeError filter expected 2 arguments, got 1
TypeError 'int' object is not iterable
TypeError 'int' object is not callable
2
[('a', 'a'), ('b', 'b'), ('c', 'c')]
)out");
}

TEST_F(IteratorTest, IterAndReversed) {
  EXPECT_EQ(run(R"py(l = [1, 2, 0, 3]
print(list(iter(l.pop, 2)), l)
class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * i
    def __len__(self): return self.n
print(list(Seq(4)), list(reversed(Seq(4))), 9 in Seq(4), iter(Seq(3)).__reduce__()[1][0].n, iter(Seq(3)).__length_hint__())
it = iter(Seq(3))
it.__setstate__(2)
print(list(it), list(it))
class R:
    def __reversed__(self): return "rev"
print(reversed(R()))
try:
    reversed({1})
except TypeError as e:
    print(e)
try:
    iter(5)
except TypeError as e:
    print(e)
try:
    iter(5, 6)
except TypeError as e:
    print(e)
try:
    next(iter([]))
except StopIteration as e:
    print(repr(e))
print(next(iter([]), "default"))
)py"),
            R"out([3, 0] [1]
[0, 1, 4, 9] [9, 4, 1, 0] True 3 3
[4] []
rev
'set' object is not reversible
'int' object is not iterable
iter(v, w): v must be callable
StopIteration()
default
)out");
}

}  // namespace
}  // namespace heapscope
