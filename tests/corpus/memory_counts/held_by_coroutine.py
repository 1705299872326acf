# A coroutine that waits holds its locals.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
class W:
    def __await__(self):
        yield
async def run(x):
    await W()
held = run(thing); held.send(None)
print(count(thing) - base)
held.close()
print(count(thing) - base)
