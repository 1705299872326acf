# An async generator left half way is closed when it dies.
def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def source():
    try:
        for n in range(5):
            yield n
    finally:
        print("source closed")


async def main():
    async for n in source():
        print(n)
        if n == 1:
            break
    print("after the loop")
    g = source()
    print(await g.__anext__())
    await g.aclose()
    print("closed by hand")


run(main())
