# wait_for and timeout end what takes too long.
import asyncio

async def slow():
    try:
        await asyncio.sleep(5)
    finally:
        print("slow ends")

async def main():
    try:
        await asyncio.wait_for(slow(), timeout=0.05)
    except asyncio.TimeoutError as error:
        print(repr(error), asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(asyncio.sleep(0.01, "in time"), 1))
    try:
        async with asyncio.timeout(0.05) as limit:
            await slow()
    except TimeoutError:
        print(limit.expired(), limit)
    async with asyncio.timeout(None) as limit:
        pass
    print(limit, limit.when())

asyncio.run(main())
