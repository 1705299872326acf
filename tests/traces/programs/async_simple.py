# A coroutine run by hand.
import types
@types.coroutine
def pause(x):
    got = yield [x]
    return (got,)
async def work(n):
    box = [n]
    a = await pause(box)
    b = await pause(a)
    return {"a": a, "b": b}
c = work(5000)
x = c.send(None)
y = c.send([6])
try:
    c.send([7])
except StopIteration as s:
    z = s.value
c2 = work(1)
q = c2.send(None)
c2.close()
del c2
