// Tuples: sizes, free lists, hashes.
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

class TupleTest : public EngineTest {};

TEST_F(TupleTest, Basics) {
  EXPECT_EQ(run(R"py(import sys
t = (1, 2, 3)
print(sys.getsizeof(()), sys.getsizeof(t), t + (4,), t * 2, t[1:], t[::-1], t[:] is t, tuple(t) is t, t.index(2), t.count(9), 2 in t)
print((1, 2) < (1, 3), (1,) < (1, 0), (1, 2) == (1, 2.0), (1,), repr(()), ((1, 2), [3]))
print(hash(()), hash((1, 2, 3)), hash((0.5, "a")) == hash((0.5, "a")), hash(((1, 2), 3)))
)py"),
            R"out(40 64 (1, 2, 3, 4) (1, 2, 3, 1, 2, 3) (2, 3) (3, 2, 1) True True 1 0 True
True True True (1,) () ((1, 2), [3])
5740354900026072187 529344067295497451 True -333907151259015829
)out");
}

TEST_F(TupleTest, Errors) {
  EXPECT_EQ(run(R"py(def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x = (1, 2)
t(lambda: x[5]); t(lambda: x["a"]); t(lambda: x + [1]); t(lambda: x.index(9)); t(lambda: hash(([],))); t(lambda: tuple(5)); t(lambda: tuple(1, 2)); t(lambda: tuple(x=1)); t(lambda: x < 1)
def f(): x[0] = 1
t(f)
def f(): del x[0]
t(f)
)py"),
            R"out(IndexError tuple index out of range
TypeError tuple indices must be integers or slices, not str
TypeError can only concatenate tuple (not "list") to tuple
ValueError tuple.index(x): x not in tuple
TypeError unhashable type: 'list'
TypeError 'int' object is not iterable
TypeError tuple expected at most 1 argument, got 2
TypeError tuple() takes no keyword arguments
TypeError '<' not supported between instances of 'tuple' and 'int'
TypeError 'tuple' object does not support item assignment
TypeError 'tuple' object doesn't support item deletion
)out");
}

TEST_F(TupleTest, FreeLists) {
  EXPECT_EQ(
      run(R"py(def make(n):
    return tuple([0] * n)
same = []
for n in range(1, 22):
    a = make(n)
    i = id(a)
    del a
    b = make(n)
    same.append(id(b) == i)
    del b
print(same[:19])
)py"),
      R"out([True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True]
)out");
}

TEST_F(TupleTest, TrackedUntilTheCollectorHasSeenIt) {
  EXPECT_EQ(run(R"py(import gc
a = tuple([1, 2])
b = tuple([1, []])
print(gc.is_tracked(a), gc.is_tracked(b), gc.is_tracked(()))
gc.collect()
print(gc.is_tracked(a), gc.is_tracked(b))
)py"),
            R"out(True True False
False True
)out");
}

TEST_F(TupleTest, Subclass) {
  EXPECT_EQ(run(R"py(class T(tuple):
    pass
t = T([1, 2])
print(t, type(t[:]), t == (1, 2), type(t + ()), T() == (), type(T()))
t.x = 5
print(t.__dict__, t.__getnewargs__())
)py"),
            R"out((1, 2) <class 'tuple'> True <class 'tuple'> True <class '__main__.T'>
{'x': 5} ((1, 2),)
)out");
}

TEST_F(TupleTest, Iterator) {
  EXPECT_EQ(run(R"py(it = iter((1, 2, 3))
print(next(it), it.__length_hint__(), it.__reduce__()[1:])
it.__setstate__(0)
print(list(it), list(reversed((1, 2, 3))))
)py"),
            R"out(1 2 (((1, 2, 3),), 1)
[1, 2, 3] [3, 2, 1]
)out");
}

}  // namespace
}  // namespace heapscope
