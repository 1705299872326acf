# async with calls two coroutines.
class Door:
    def __init__(self):
        self.log = []
    async def __aenter__(self):
        self.log.append("in")
        return self.log
    async def __aexit__(self, kind, value, tb):
        self.log.append(kind)
        return True
async def main(fail):
    async with Door() as log:
        if fail:
            raise ValueError([fail])
    return log
def run(c):
    try:
        c.send(None)
    except StopIteration as s:
        return s.value
a = run(main(0))
b = run(main(1000))
