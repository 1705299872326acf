# Asynchronous generators, comprehensions and contexts await at each step.
import asyncio
from contextlib import asynccontextmanager

async def countdown(n):
    while n:
        yield n
        await asyncio.sleep(0)
        n -= 1

@asynccontextmanager
async def opened(name):
    print("open", name)
    try:
        yield name.upper()
    finally:
        print("close", name)

async def main():
    print([n async for n in countdown(3)], {n: n * n async for n in countdown(2)})
    async with opened("door") as door, opened("window"):
        print(door)
    async for n in countdown(5):
        if n == 3:
            break
    else:
        print("not reached")
    print(n)

asyncio.run(main())
