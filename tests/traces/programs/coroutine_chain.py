# Coroutines awaiting each other, throw and close.
class Aw:
    def __init__(self, v):
        self.v = v
    def __await__(self):
        got = yield self.v
        return [got]
async def low(x):
    r = await Aw([x])
    return (r, x)
async def high():
    try:
        a = await low(1000)
        b = await low(a)
    except ValueError as e:
        b = e.args
    return b
c = high()
x = c.send(None)
y = c.send([5])
try:
    c.throw(ValueError([6]))
except StopIteration as s:
    z = s.value
d = high()
w = d.send(None)
fr = d.cr_frame
aw = d.cr_await
del d
