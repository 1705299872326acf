# Generators, coroutines and async generators in cycles: when their finally blocks run, and with what they may do.
import gc
import sys
import weakref

log = []
def cyc(name, yields):
    me = [None]
    def gen():
        box = me
        try:
            for y in yields:
                got = yield y
                print(name, "got", got)
        except GeneratorExit:
            print(name, "exit")
            raise
        finally:
            print(name, "finally", box is me)
    me[0] = gen()
    return me
m = cyc("a", [1, 2])
next(m[0])
r = weakref.ref(m[0], lambda r: print("callback a"))
del m
print(gc.collect(), r())
m = cyc("b", [1, 2])
r = weakref.ref(m[0])
del m
print("not started", gc.collect(), r())
def stubborn():
    box = [1]
    try:
        yield box
    except GeneratorExit:
        yield "again"
s = stubborn()
b = next(s)
b.append(s)
hook, sys.unraisablehook = sys.unraisablehook, lambda info: print("unraisable", info.exc_type.__name__,
        info.exc_value)
del s, b
print(gc.collect())
s = stubborn(); next(s); del s
print("by count")
sys.unraisablehook = hook
async def co(fut):
    try:
        await fut
    finally:
        print("co finally")
class Fut:
    def __await__(self):
        yield self
f = Fut()
c = co(f)
c.send(None)
f.back = c
del c, f
print(gc.collect())
import warnings
warnings.simplefilter("ignore")
c = co(Fut())
del c
print("never awaited")
async def ag():
    try:
        yield 1
        yield 2
    finally:
        print("ag finally")
a = ag()
try:
    a.__anext__().send(None)
except StopIteration as e:
    print(e.value)
e = None
finalized = []
old = sys.get_asyncgen_hooks()
del a
print("ag by count, no hook")
sys.set_asyncgen_hooks(finalizer=lambda g: (print("hook", type(g).__name__), finalized.append(g)))
a = ag()
try:
    a.__anext__().send(None)
except StopIteration as e:
    pass
e = None
del a
print(len(finalized), finalized[0].ag_running)
sys.set_asyncgen_hooks(*old)
x = finalized.pop().aclose()
try:
    x.send(None)
except StopIteration:
    print("closed")
del x
def outer():
    yield from inner()
def inner():
    try:
        yield 1
    finally:
        print("inner finally")
o = outer(); next(o)
o2 = o
o2 = [o]
o.throw
del o, o2
print("delegated")
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): print("close called")
    def __del__(self): print("It dies")
def over():
    yield from It()
v = over(); next(v); v.close(); print("closed over"); del v
print("end")
