# async for with else, break, and an iterator class.
def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def main():
    for stop in (None, 1):
        async for n in Ticker(3):
            if n == stop:
                break
            print(n)
        else:
            print("else")
    print(await anext(Ticker(1)), await anext(Ticker(0), "default"))
    it = aiter(Ticker(2))
    print(await anext(it), await anext(it), await anext(it, None))
    try:
        await anext(it)
    except StopAsyncIteration:
        print("exhausted")


run(main())
for wrong in (lambda: aiter([1]), lambda: anext([1]), lambda: anext(), lambda: aiter()):
    try:
        wrong()
    except TypeError as error:
        print(error)
