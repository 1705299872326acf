# At which allocation automatic collections come, by what is made: only what is tracked at birth counts, deaths
# subtract.
import gc
class P: pass
class S: __slots__ = ("a",)
class E: __slots__ = ()
def runs(make, count):
    gc.collect()
    seen = []
    def watch(phase, info):
        if phase == "start":
            seen.append((k, info["generation"]))
    gc.callbacks.append(watch)
    kept = []
    for k in range(count):
        kept.append(make(k))
    gc.callbacks.remove(watch)
    del kept
    return seen[:4], len(seen)
import collections, functools, weakref, types
p = P()
def g(): yield
for name, make in dict(ints=lambda k: k + 1000, floats=lambda k: k * 1.5, texts=lambda k: str(k),
        tuples=lambda k: (k,), emptytuples=lambda k: (), nested=lambda k: ((k,), k), lists=lambda k: [k],
        dicts=lambda k: {k: k}, emptydicts=lambda k: {}, sets=lambda k: {k}, fsets=lambda k: frozenset((k,)),
        plain=lambda k: P(), slots=lambda k: S(), empties=lambda k: E(), objs=lambda k: object(), gens=lambda k: g(),
        lams=lambda k: lambda: k, bounds=lambda k: p.__init__, meth=lambda k: [].append,
        cells=lambda k: types.CellType(k), exc=lambda k: ValueError(k), bytearrays=lambda k: bytearray(5),
        mvs=lambda k: memoryview(b"a"), slices=lambda k: slice(k), ranges=lambda k: range(k),
        iters=lambda k: iter([]), dq=lambda k: collections.deque(), part=lambda k: functools.partial(len),
        wr=lambda k: weakref.ref(P()), ns=lambda k: types.SimpleNamespace(), nt=lambda k: types.SimpleNamespace,
        comp=lambda k: [j for j in range(3)], dictcopy=lambda k: dict(a=k), two=lambda k: [[], []],
        gone=lambda k: [] and None).items():
    print(name, runs(make, 2000))
