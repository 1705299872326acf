# Coroutines driven by hand: what awaits what, who holds the frames, closing in the middle.
class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def inner(item):
    first = await Pause(item)
    return [first]


async def outer(item):
    try:
        result = await inner(item)
        return (result, item)
    finally:
        log.append("over")


log = []
item = {"k": 1}
task = outer(item)
asked = task.send(None)
try:
    task.send(asked)
except StopIteration as stop:
    answer = stop.value
other = outer([2])
other.send(None)
other.close()
del task, other
