# Threads that wait, contexts, views of buffers, iterators of everything.
import sys, gc, threading, contextvars, itertools
rc = sys.getrefcount
class N:
    def __init__(self, tag): self.tag = tag
    def __del__(self): print("dies", self.tag)
n = N(1)
go = threading.Event(); ready = threading.Event()
def work(x, y):
    local = [x, y]
    ready.set()
    go.wait()
    return local
t = threading.Thread(target=work, args=(n, [n]))
print(rc(n)); t.start(); ready.wait(); print(rc(n)); go.set(); t.join(); print(rc(n)); del t; print(rc(n))
var = contextvars.ContextVar("v", default=n)
print(rc(n)); tok = var.set([n]); print(rc(n), rc(tok)); ctx = contextvars.copy_context(); ctx.run(var.set, n); print(rc(n)); var.reset(tok); print(rc(n)); del ctx; print(rc(n)); del tok; print(rc(n)); del var; gc.collect(); print(rc(n))
loc = threading.local(); loc.x = n; print(rc(n))
def other(): loc.x = [n]; print(rc(n))
t = threading.Thread(target=other); t.start(); t.join(); del t; print(rc(n)); del loc; print(rc(n))
its = [iter([n]), iter((n,)), iter({n}), iter({n: 1}), iter({1: n}.values()), iter({1: n}.items()), enumerate([n]), zip([n], [n]), map(id, [n]), filter(None, [n]), reversed([n]), itertools.chain([n]), itertools.cycle([n]), itertools.repeat(n), itertools.islice([n], 3), itertools.tee([n])[0], itertools.product([n]), itertools.combinations([n], 1), itertools.permutations([n]), itertools.groupby([n]), itertools.accumulate([n]), itertools.starmap(id, [[n]]), itertools.zip_longest([n]), itertools.pairwise([n, n]), itertools.compress([n], [1]), itertools.takewhile(bool, [n]), itertools.dropwhile(bool, [n]), itertools.filterfalse(bool, [n]), (x for x in [n])]
print(rc(n))
for it in its:
    a = rc(n)
    try: v = next(it)
    except StopIteration: v = None
    b = rc(n)
    try: rv = rc(v) if v is not None and type(v) is tuple else 0
    except Exception: rv = 0
    v = None
    print(type(it).__name__, b - a, rv, rc(n) - a, rc(it), sys.getsizeof(it), gc.is_tracked(it), [type(q).__name__ for q in gc.get_referents(it)])
del it, its; print(rc(n))
ba = bytearray(b"abcdef"); mv = memoryview(ba); m2 = mv[1:]; print(rc(ba), rc(mv), rc(m2), rc(mv.obj)); mv.release(); print(rc(ba)); m2.release(); print(rc(ba)); ba.append(1)
with memoryview(ba) as m3: print(rc(ba), rc(m3))
print(rc(ba))
