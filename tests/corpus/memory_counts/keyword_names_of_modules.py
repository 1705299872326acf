# Functions of modules in C whose parser keeps a tuple of the keywords' names, and those whose parser does not.
import bisect
import gc
import itertools
import math
from collections import OrderedDict, deque

gc.disable()
ordered = OrderedDict(a=1, b=2, c=3)


def count(call):
    gc.collect()
    before = gc.get_count()[0]
    call()
    return gc.get_count()[0] - before


CALLS = [
    lambda: math.prod([2], start=3),
    lambda: math.isclose(1, 1, rel_tol=0.5),
    lambda: bisect.bisect_left([1], 1, lo=0),
    lambda: bisect.bisect_left([1], 1),
    lambda: itertools.accumulate([], initial=1),
    lambda: itertools.count(start=3),
    lambda: itertools.groupby([], key=len),
    lambda: itertools.repeat(1, times=2),
    lambda: itertools.product([1], repeat=2),
    lambda: itertools.permutations([1], r=1),
    lambda: itertools.compress(data=[], selectors=[]),
    lambda: ordered.move_to_end("a", last=False),
    lambda: ordered.move_to_end("a"),
    lambda: ordered.pop("q", default=1),
    lambda: ordered.setdefault("a", default=1),
    lambda: OrderedDict.fromkeys("ab", value=1),
    lambda: deque([], maxlen=3),
    lambda: ImportError("a", name="b"),
    lambda: max([], default=1),
]
for call in CALLS:
    print(count(call), count(call))
