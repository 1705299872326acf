# Iterators hold their containers until they are exhausted; which ones let go at their end.
import sys, itertools
def n(x):
    return sys.getrefcount(x) - 1
for kind in (list, tuple, set, frozenset, dict.fromkeys, bytearray, bytes, lambda r: "".join(map(str, r)),
        lambda r: range(1000, 1003), lambda r: memoryview(bytes(r))):
    for make in (iter, enumerate, reversed, lambda c: map(len, c), lambda c: filter(None, c), lambda c: zip(c, c),
            lambda c: itertools.chain(c), lambda c: itertools.islice(c, 2), lambda c: itertools.cycle(c),
            lambda c: itertools.tee(c)[0], lambda c: (x for x in c), lambda c: itertools.accumulate(c),
            lambda c: itertools.pairwise(c), lambda c: itertools.zip_longest(c), lambda c: itertools.groupby(c),
            lambda c: itertools.takewhile(bool, c), lambda c: itertools.starmap(len, c),
            lambda c: itertools.product(c), lambda c: itertools.permutations(c), lambda c: itertools.combinations(c,
            1)):
        c = kind(range(3))
        row = [n(c)]
        try:
            it = make(c)
        except TypeError as e:
            continue
        row.append(n(c))
        try:
            next(it)
            row.append(n(c))
            for _ in range(10):
                next(it)
        except StopIteration:
            row.append("end")
        except TypeError:
            row.append("error")
        row.append(n(c))
        row.append(sys.getsizeof(it))
        del it
        row.append(n(c))
        print(type(c).__name__, row)
d = {"a": 1}
for view in (d.keys(), d.values(), d.items()):
    it = iter(view)
    print(n(d), n(view), sys.getsizeof(it))
    list(it)
    print(n(d), n(view))
    del it
