# A coroutine that is closed frees its locals.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
class W:
    def __await__(self):
        yield
async def f():
    x = Noisy('local')
    try:
        await W()
    finally:
        print('finally')
c = f()
c.send(None)
c.close()
print('end')
