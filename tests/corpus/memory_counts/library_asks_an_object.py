# How often an object counts while modules written in C ask its special methods
import sys
import array
import bisect
import collections
import copy
import functools
import heapq
import itertools
import math
import weakref

log = []


def hook(name, result):
    def method(self, *others, **more):
        counts = [sys.getrefcount(x) for x in (self, *others) if isinstance(x, X)]
        log.append((name, *counts))
        return result(self) if callable(result) else result
    return method


class X:
    pass


for name, result in {
    "__index__": 2, "__float__": 2.0, "__bool__": True, "__len__": 3, "__iter__": lambda self: iter([1, 2, 3]),
    "__hash__": 5, "__eq__": True, "__lt__": False, "__call__": 1, "__copy__": 1, "__deepcopy__": 1,
    "__reduce_ex__": "X", "__floor__": 1, "__ceil__": 1, "__trunc__": 1, "__add__": lambda self: self, "keys": list,
    "__mul__": lambda self: self, "__rmul__": 1, "__getitem__": 1, "__length_hint__": 3, "__setstate__": None,
}.items():
    setattr(X, name, hook(name, result))

CASES = """
list(itertools.chain(x, x))
list(itertools.islice(x, x))
list(itertools.repeat(1, x))
list(itertools.product(x, repeat=1))
list(itertools.combinations(x, x))
list(itertools.permutations(x, 1))
list(itertools.accumulate([x, x]))
list(itertools.accumulate([x, x], x))
list(itertools.starmap(x, [(x, x)]))
list(itertools.takewhile(x, [x]))
list(itertools.filterfalse(x, [x]))
list(itertools.groupby([x, x]))
list(itertools.groupby([x, x], x))
list(itertools.zip_longest(x, x))
list(itertools.compress([1], [x]))
next(itertools.cycle(x))
itertools.tee(x)
list(itertools.pairwise(x))
list(itertools.chain.from_iterable([x]))
functools.reduce(x, [x, x])
functools.reduce(x, x, x)
functools.partial(x, x)(x, a=x)
functools.cmp_to_key(x)(x) < functools.cmp_to_key(x)(x)
functools.lru_cache(None)(x)(x)
functools.lru_cache(1)(x)(x, a=x)
math.floor(x)
math.ceil(x)
math.trunc(x)
math.sqrt(x)
math.gcd(x, x)
math.factorial(x)
math.comb(x, 1)
math.hypot(x, x)
math.fsum(x)
math.prod([x, x])
math.isqrt(x)
math.pow(x, x)
math.log(x, 2)
math.ldexp(1.0, x)
math.isclose(x, x)
collections.deque(x)
collections.deque([1], x)
collections.deque([1]).extend(x)
collections.deque([1]).count(x)
collections.deque([1]).remove(x)
collections.deque([1, 2]).rotate(x)
collections.deque([1]).index(x)
collections.defaultdict(x)[1]
collections.Counter([x, x])
collections.OrderedDict([(x, x)])
collections.deque([x]) == collections.deque([1])
copy.copy(x)
copy.deepcopy(x)
copy.copy([x])
copy.deepcopy([x, x])
bisect.bisect([1], x)
bisect.bisect_left([x], 1)
bisect.insort([1], x, key=x)
heapq.heappush([1], x)
heapq.heapify([x, x])
heapq.heappushpop([x], x)
list(heapq.merge([x], [x]))
array.array("i", x)
array.array("i", [x])
array.array("i").append(x)
array.array("i", [1]).insert(x, x)
weakref.ref(x) == weakref.ref(x)
hash(weakref.ref(x))
bool(weakref.proxy(x))
len(weakref.proxy(x))
weakref.proxy(x) + 1
weakref.WeakKeyDictionary({x: 1})[x]
weakref.WeakValueDictionary({1: x})[1]
weakref.WeakSet([x])
"""
for case in CASES.split("\n")[1:-1]:
    x = X()
    log.clear()
    space = {"x": x}
    space.update(globals())
    try:
        exec(case, space)
    except Exception as problem:
        log.append(type(problem).__name__)
    print(case, "->", *log)
