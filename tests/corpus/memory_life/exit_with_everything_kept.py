# At exit: cycles with finalizers, generators not finished, threads of weak references, kept exceptions, modules'
# order.
import atexit, sys, weakref, types
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = D("a"); b = D("b"); a.b, b.a = b, a
lst = [D("l1"), D("l2")]; lst.append(lst)
def g():
    try: yield
    finally: print("gen finally")
gen = g(); next(gen)
try: raise ValueError(D("in exception"))
except ValueError as e: kept = e
def f():
    local = D("local of kept frame")
    raise KeyError
try: f()
except KeyError as e: kept2 = e
class C:
    attr = D("class attr")
    def __del__(self): print("del C", type(self).attr.n)
c = C()
z = D("z"); y = D("y"); x = D("x")
r = weakref.ref(z, lambda _: print("callback z"))
wv = weakref.WeakValueDictionary(y=y)
fin = weakref.finalize(x, print, "finalize x")
@atexit.register
def last(): print("atexit", a.n)
default = lambda d=D("default"): d
_p = D("_p"); __q = D("__q")
m = types.ModuleType("m"); m.d = D("module attr"); m.self = m
mod = types.ModuleType("reg"); mod.d = D("registered module attr"); sys.modules["reg"] = mod; del mod
sys.modules["thing"] = D("thing in modules")
s = {D("in set")}; t = (D("in tuple"),); d = {1: D("in dict")}
import functools
pt = functools.partial(print, D("in partial"))
@functools.lru_cache
def cached(n): return D("cached")
cached(1)
