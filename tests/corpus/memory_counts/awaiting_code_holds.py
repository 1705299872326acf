# Asynchronous generators and coroutines, and what they hold while they wait.
import sys, gc, warnings
warnings.simplefilter("ignore")
rc = sys.getrefcount
class N:
    def __init__(self, tag): self.tag = tag
    def __del__(self): print("dies", self.tag)
class W:
    def __await__(self): yield self
async def ag(n):
    try:
        yield n
        await W()
        yield [n]
    finally:
        print("ag ends")
async def co(n):
    async for x in ag(n):
        print("got", type(x).__name__, rc(n))
    return n
async def cm(n):
    class M:
        async def __aenter__(self): return n
        async def __aexit__(self, *a): print("exit", rc(n)); return True
    async with M() as q:
        print(rc(q))
        raise ValueError(q)
    return [x async for x in ag(q)]
n = N(1)
c = co(n)
print(rc(n), rc(c))
w = c.send(None)
print(rc(n), type(w).__name__, rc(w), rc(c), rc(c.cr_frame))
try: c.send(None)
except StopIteration as e: print(rc(n), rc(e.value))
del c, w
print(rc(n))
c = cm(n)
print(rc(n))
w = c.send(None)
print(rc(n), rc(w))
c.close()
print(rc(n), gc.collect() >= 0)
a = ag(n)
s = a.asend(None)
print(rc(a), rc(s), rc(n))
try: s.send(None)
except StopIteration as e: print(rc(e.value))
print(rc(a), rc(s), rc(n))
del s
del a
print(rc(n))
del c, w
print(gc.collect(), rc(n))
