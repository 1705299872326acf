# How many blocks of pymalloc each thing takes, made twenty times; free lists are warm.
import gc
import sys

gc.disable()
class Plain: pass
class WithSlots:
    __slots__ = ("a", "b")
class WithInit:
    def __init__(self):
        self.a = 1; self.b = 2
class Sub(dict): pass
class SubL(list): pass
class SubI(int): pass
def function(): yield
async def co(): pass
def closure():
    x = 1
    return lambda: x
import collections, functools, itertools, types, weakref
target = Plain()
NT = collections.namedtuple("NT", "a b")
def blocks(make):
    make(), make()
    kept = [None] * 120
    for n in range(100):
        kept[n] = make()
    before = sys.getallocatedblocks()
    for n in range(100, 120):
        kept[n] = make()
    return sys.getallocatedblocks() - before
for name, make in dict(obj=object, plain=Plain, slots=WithSlots, init=WithInit, sub=Sub, subl=SubL, subi=SubI,
        gen=function, closure=closure, lam=lambda: lambda: 1,
        list0=lambda: [], list3=lambda: [1, 2, 3], list100=lambda: [None] * 100, tuple3=lambda: (target, 1, 2),
        dict0=lambda: {}, dict1=lambda: {1: 1}, dicts=lambda: {"a": 1}, dict10=lambda: dict.fromkeys(range(10)),
        set0=set, set3=lambda: {1, 2, 3}, set9=lambda: set(range(9)), fset=lambda: frozenset((1, 2)),
        int0=lambda: int("1000"), intbig=lambda: 1 << 1000 + len("a"), flt=lambda: float("1.5"),
        cpx=lambda: complex("1j"), text=lambda: "a" + str(target)[:3], wide=lambda: "€" * len("abc"),
        byts=lambda: bytes(5), bytea=lambda: bytearray(5), bytea0=bytearray, mv=lambda: memoryview(b"abc"),
        rng=lambda: range(len("a" * 3000)), slc=lambda: slice(1),
        bound=lambda: target.__init__, cell=types.CellType, prop=property, sm=lambda: staticmethod(len),
        sup=lambda: super(Plain, target), cls=lambda: type("T", (), {}), mod=lambda: types.ModuleType("m"),
        ns=lambda: types.SimpleNamespace(a=1), exc=lambda: ValueError(1), exc0=ValueError, ose=lambda: OSError(2,
        "x"),
        ref=lambda: weakref.ref(target, len), prox=lambda: weakref.proxy(target, len),
        part=lambda: functools.partial(len), dq=collections.deque, od=collections.OrderedDict,
        od1=lambda: collections.OrderedDict(a=1), dd=lambda: collections.defaultdict(int),
        ctr=lambda: collections.Counter("ab"), nt=lambda: NT(target, 1),
        it=lambda: iter([1]), en=lambda: enumerate([]), zp=lambda: zip([1], [2]), mp=lambda: map(len, []),
        flt2=lambda: filter(None, []), chain=lambda: itertools.chain([], []), cnt=itertools.count,
        cyc=lambda: itertools.cycle([1]), tee=lambda: itertools.tee([]), prd=lambda: itertools.product([1], [2]),
        grp=lambda: itertools.groupby([]),
        keys=lambda: {}.keys(), rev=lambda: reversed([]), ga=lambda: list[int], un=lambda: int | str,
        wvd=weakref.WeakValueDictionary, wset=weakref.WeakSet).items():
    print(name, blocks(make))
