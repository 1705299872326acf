# How many dead objects of a type wait in its free list: the blocks that stay when many die at once.
import gc
import sys

gc.disable()

def kept(make, many):
    gc.collect()
    things = [make() for _ in range(many)]
    before = sys.getallocatedblocks()
    del things[:]
    after = sys.getallocatedblocks()
    return many, before - after

import contextvars, types
def gen():
    yield
async def co():
    pass
async def agen():
    yield 1
var = contextvars.ContextVar("v")
class C:
    def m(self): pass
c = C()
for name, make in dict(float=lambda: float("1.5"), list=lambda: [], list1=lambda: [1], tuple1=lambda: (c,),
        tuple5=lambda: (c,) * 5, tuple20=lambda: tuple([c] * 20), tuple21=lambda: tuple([c] * 21),
        dict=lambda: {}, dict1=lambda: {"a": c}, dict1i=lambda: {1: c}, dict9=lambda: dict.fromkeys(range(9)),
        set=lambda: set(), frozenset=lambda: frozenset([1]), complex=lambda: complex("1j"),
        int=lambda: int("1000"), method=lambda: c.m, slice=lambda: slice(c), cell=lambda: types.CellType(1),
        bytes=lambda: bytes(b"%d" % 5000), context=lambda: contextvars.copy_context(),
        agen=agen, asend=lambda: agen().asend(None), gen=gen, iter=lambda: iter([1]), kwfunction=lambda: (lambda *,
        a=1: a), instance=C, object=object, str=lambda: "%s" % (c.__hash__() % 1000 + 1000),
        range=lambda: range(5000),
        enumerate=lambda: enumerate([]), zip=lambda: zip([]), memoryview=lambda: memoryview(b"a"),
        namespace=lambda: types.SimpleNamespace(a=1), exception=lambda: ValueError(1),
        memerr=lambda: MemoryError()).items():
    print(name, kept(make, 50), kept(make, 300), kept(make, 3000))
