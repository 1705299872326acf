# Tuples: empty, of one, shared constants, concatenation and star unpacking.
empty = ()
also = tuple([])
is_same = empty is also
one = ([],)
copy = tuple(one)
shared = copy is one
pair = one + ("x",)
first, *middle, last = [*pair, *range(2)]
nested = (one, (pair, middle))
flat = tuple(item for group in nested for item in group)
repeated = one * 3
sliced = flat[:]
piece = flat[1:]
def give(*args, **kwargs):
    return args, kwargs
args, kwargs = give(*pair, key=one)
same_tuple = give(*pair)[0] is pair
swapped = last, first
first, last = swapped
from collections import namedtuple
Point = namedtuple("Point", "x y", defaults=[one])
point = Point(1)
moved = point._replace(x=[2])
named = point._asdict()
del nested
