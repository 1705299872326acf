// Module itertools.
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

class ItertoolsTest : public EngineTest {};

TEST_F(ItertoolsTest, All) {
  EXPECT_EQ(run(R"py(from itertools import *
from operator import mul
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], mul, initial=10)), list(chain("ab", [1])), list(chain.from_iterable(["ab", "c"])))
print(list(combinations("abc", 2)), list(combinations_with_replacement("ab", 2)), list(permutations("abc", 2)), list(product("ab", repeat=2)), list(product([1], [2, 3])))
print(list(compress("abcd", [1, 0, 1])), list(islice(count(5, 2), 3)), list(islice(cycle("ab"), 5)), list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(takewhile(lambda x: x < 3, [1, 3, 2])), list(filterfalse(None, [0, 1])))
print([(k, list(g)) for k, g in groupby("aabbc")], list(islice("abcdef", 1, None, 2)), list(pairwise("abc")), list(repeat(1, 3)), repeat(1, 3), count(1), count(2.5, 0.5), list(starmap(pow, [(2, 3)])), list(zip_longest("ab", [1], fillvalue="-")))
a, b = tee([1, 2, 3]); print(next(a), list(b), list(a))
)py"),
            R"out([1, 3, 6, 10] [10, 10, 20, 60] ['a', 'b', 1] ['a', 'b', 'c']
[('a', 'b'), ('a', 'c'), ('b', 'c')] [('a', 'a'), ('a', 'b'), ('b', 'b')] [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')] [(1, 2), (1, 3)]
['a', 'c'] [5, 7, 9] ['a', 'b', 'a', 'b', 'a'] [3, 2] [1] [0]
[('a', ['a', 'a']), ('b', ['b', 'b']), ('c', ['c'])] ['b', 'd', 'f'] [('a', 'b'), ('b', 'c')] [1, 1, 1] repeat(1, 3) count(1) count(2.5, 0.5) [8] [('a', 1), ('b', '-')]
1 [1, 2, 3] [2, 3]
)out");
}

TEST_F(ItertoolsTest, CombinationTuplesAreReusedOnlyWhenFree) {
  EXPECT_EQ(run(R"py(from itertools import combinations, product, permutations
print(len({id(t) for t in combinations(range(5), 2)}), len({id(t) for t in list(combinations(range(5), 2))}))
print(len({id(t) for t in product("ab", "cd")}), len({id(t) for t in permutations(range(3))}))
)py"),
            R"out(2 10
2 2
)out");
}

TEST_F(ItertoolsTest, Errors) {
  EXPECT_EQ(run(R"py(from itertools import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: combinations("abc", -1)); t(lambda: islice("a", -1)); t(lambda: islice("a", 1, 2, 0)); t(lambda: count("a")); t(lambda: repeat()); t(lambda: tee([], -1)); t(lambda: product([], repeat=-1)); t(lambda: chain(5).__next__()); t(lambda: permutations("a", "b")); t(lambda: repeat(1).__length_hint__()); t(lambda: cycle(5)); t(lambda: islice("abc")); t(lambda: count(1, 2, 3)); t(lambda: zip_longest(fill=3)); t(lambda: compress("a")); t(lambda: starmap(pow, [1]).__next__()); t(lambda: accumulate())
)py"),
            R"out(ValueError r must be non-negative
ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
ValueError Step for islice() must be a positive integer or None.
TypeError a number is required
TypeError repeat() missing required argument 'object' (pos 1)
ValueError n must be >= 0
ValueError repeat argument cannot be negative
TypeError 'int' object is not iterable
TypeError Expected int as r
TypeError len() of unsized object
TypeError 'int' object is not iterable
TypeError islice expected at least 2 arguments, got 1
TypeError count() takes at most 2 arguments (3 given)
TypeError zip_longest() got an unexpected keyword argument
TypeError compress() missing required argument 'selectors' (pos 2)
TypeError 'int' object is not iterable
TypeError accumulate() missing required argument 'iterable' (pos 1)
)out");
}

}  // namespace
}  // namespace heapscope
