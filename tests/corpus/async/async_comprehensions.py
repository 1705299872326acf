# async for and await inside comprehensions.
def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def count(n):
    for i in range(n):
        yield i


async def double(n):
    return 2 * n


async def main():
    print([i async for i in count(4) if i % 2])
    print({i: await double(i) for i in range(3)})
    print({await double(i) async for i in count(2)})
    print([(i, j) async for i in count(2) for j in range(2)])
    gen = (await double(i) async for i in count(3))
    print(type(gen).__name__, [x async for x in gen])
    print([await double(i) for i in [5, 6]], [[x async for x in count(i)] for i in range(3)])
    return sum([x async for x in count(5)])


print(run(main()))
