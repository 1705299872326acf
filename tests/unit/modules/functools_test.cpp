// Modules functools, operator, heapq, bisect.
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

class FunctoolsTest : public EngineTest {};

TEST_F(FunctoolsTest, Functools) {
  EXPECT_EQ(run(R"py(from functools import *
p = partial(int, base=2); print(p("101"), p.func, p.args, p.keywords, partial(partial(max, 1), 2).args)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5))
try: reduce(lambda a, b: a, [])
except TypeError as e: print(e)
calls = []
@lru_cache(maxsize=2)
def f(x):
    calls.append(x)
    return x * 2
print(f(1), f(2), f(1), f(3), f(2), calls, f.cache_info()); f.cache_clear(); print(f.cache_info(), f.__wrapped__.__name__, f.__name__)
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
@total_ordering
class T:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(T(1) <= T(2), T(1) > T(2), T(2) >= T(2))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
class C:
    n = 0
    @cached_property
    def v(self): C.n += 1; return C.n
c = C(); print(c.v, c.v, vars(c))
@singledispatch
def show(x): return "any"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
print(show(1), show([]), show("a"), show(True), show.dispatch(bool)(1))
def deco(g):
    @wraps(g)
    def w(*a): return g(*a)
    return w
@deco
def named(): "doc"
print(named.__name__, named.__doc__, named.__wrapped__.__name__)
class M:
    def m(self, a, b): return (a, b)
    pm = partialmethod(m, 1)
print(M().pm(2))
)py"),
            R"out(5 <class 'int'> () {'base': 2} (1, 2)
6 5
reduce() of empty iterable with no initial value
2 4 2 6 4 [1, 2, 3, 2] CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
CacheInfo(hits=0, misses=0, maxsize=2, currsize=0) f f
23416728348467685 CacheInfo(hits=78, misses=81, maxsize=None, currsize=81)
True False True
[3, 2, 1]
1 1 {'v': 1}
int list any int int
named doc named
(1, 2)
)out");
}

TEST_F(FunctoolsTest, OperatorHeapBisect) {
  EXPECT_EQ(
      run(R"py(from operator import *
import heapq, bisect
print(itemgetter(1)([5, 6]), itemgetter(0, 2)("abc"), attrgetter("real")(5), attrgetter("real", "imag")(3), methodcaller("upper")("a"), itemgetter(1), methodcaller("x", 1, k=2), add(1, 2), concat([1], [2]), contains([1], 1), countOf([1, 1], 1), indexOf([5, 6], 6), length_hint([1]), truth([]), is_(1, 1), not_(0))
h = [5, 3, 8, 1, 9, 2]; heapq.heapify(h); print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 7), h); heapq.heappush(h, -1); print(h)
print(heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [4, 2, 9], key=lambda x: -x), list(heapq.merge([1, 4], [2, 3])), list(heapq.merge([4, 1], [3, 2], reverse=True)))
l = [1, 2, 2, 3]; print(bisect.bisect_left(l, 2), bisect.bisect(l, 2), bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda t: t[0])); bisect.insort(l, 2); print(l)
try: heapq.heappop([])
except IndexError as e: print(e)
)py"),
      R"out(6 ('a', 'c') 5 (3, 0) A operator.itemgetter(1) operator.methodcaller('x', 1, k=2) 3 [1, 2] True 2 1 1 False True True
[3, 5, 8, 7, 9] 1 [3, 5, 8, 7, 9] 0 2 [3, 5, 8, 7, 9]
[-1, 5, 3, 7, 9, 8]
[5, 3] [9, 4] [1, 2, 3, 4] [4, 3, 2, 1]
1 3 1
[1, 2, 2, 2, 3]
index out of range
)out");
}

TEST_F(FunctoolsTest, CacheKeepsAndDrops) {
  EXPECT_EQ(run(R"py(import sys
from functools import lru_cache
@lru_cache(maxsize=None)
def f(x): return [x]
o = object()
before = sys.getrefcount(o)
f(o)
print(sys.getrefcount(o) - before)
f.cache_clear()
print(sys.getrefcount(o) - before)
)py"),
            R"out(2
0
)out");
}

}  // namespace
}  // namespace heapscope
