# Each thread and each task has a decimal context of its own.
import sys, decimal
print('_contextvars' in sys.modules)
import threading, contextvars, asyncio
print(list(contextvars.copy_context().items()))
def f():
    print(decimal.getcontext().prec); decimal.getcontext().prec=5; print(decimal.Decimal(1)/3)
decimal.getcontext().prec=9
t=threading.Thread(target=f); t.start(); t.join()
print(decimal.Decimal(1)/3)
async def g(n):
    with decimal.localcontext() as c:
        c.prec=n
        await asyncio.sleep(0.01)
        return decimal.Decimal(1)/3
async def m(): return await asyncio.gather(*(g(n) for n in range(2,6)))
print(asyncio.run(m()))
def th():
    try: asyncio.get_event_loop()
    except RuntimeError as e: print(e)
t=threading.Thread(target=th); t.start(); t.join()
print(asyncio.get_event_loop_policy().__class__)
