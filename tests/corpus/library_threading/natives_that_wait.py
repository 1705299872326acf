# Functions that are native in CPython work as such everywhere: in threads, as keys, in classes, caches and errors.
import threading, time, functools, queue, _thread, operator
log = []
def w(n): time.sleep(n); log.append(n)
ts = [threading.Thread(target=w, args=(i / 10,)) for i in (3, 1, 2)]
for t in ts: t.start()
for t in ts: t.join()
print(log)
t = threading.Thread(target=time.sleep, args=(0.5,)); t.start(); print(t.is_alive()); t.join(); print(t.is_alive())
t = threading.Thread(target=functools.partial(time.sleep, 0.5)); t.start(); t.join(2); print(t.is_alive())
_thread.start_new_thread(time.sleep, (0.1,)); time.sleep(0.3)
l = _thread.allocate_lock(); l.acquire()
_thread.start_new_thread(l.release, ()); print(l.acquire(timeout=1))
class K:
    nap = time.sleep
    stat = staticmethod(time.sleep)
    @property
    def p(self): return time.sleep(0)
print(K().nap(0), K().stat(0), K().p, K.nap(0))
f = functools.lru_cache(None)(time.sleep); print(f(0), f(0), f.cache_info())
print(operator.methodcaller('sleep', 0)(time), list(map(operator.call, [time.sleep], [0])))
print(sorted([3, 1, 2], key=lambda x: (time.sleep(0.01), x)[1]))
async def main():
    import asyncio
    await asyncio.gather(asyncio.to_thread(time.sleep, 0.1), asyncio.sleep(0.05))
    return 'done'
import asyncio; print(asyncio.run(main()))
def deep(n): return n if n == 0 else deep(n - 1) + 0
print(deep(900))
try: time.sleep(-1)
except ValueError as e: print(e)
for a in ((), (1, 2), ('a',), (None,)):
    try: time.sleep(*a)
    except TypeError as e: print(e)
try: time.sleep(seconds=1)
except TypeError as e: print(e)
import os
for fn, a, k in ((os.getcwd, (1,), {}), (os.mkdir, (), {}), (os.listdir, (1, 2), {}), (os.stat, (), {}), (os.path.join, (), {}), (os.rename, ('a',), {}), (os.open, (), {}), (os.getpid, (), {'a': 1})):
    try: fn(*a, **k)
    except TypeError as e: print(e)
import traceback
def g():
    try: os.stat('/none')
    except OSError: traceback.print_exc()
g()
import gc; gc.collect(); import weakref
r = weakref.ref(time.sleep); print(r() is time.sleep, hash(time.sleep) == hash(time.sleep), time.sleep in {time.sleep})
print(time.sleep.__doc__ is not None, callable(time.sleep), isinstance(time.sleep, type(len)), type(time.sleep) is type(len))
