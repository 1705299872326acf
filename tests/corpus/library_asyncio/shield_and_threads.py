# shield keeps the inner task running; to_thread awaits an ordinary function.
import asyncio

async def important():
    await asyncio.sleep(0.02)
    print("important done")
    return "kept"

async def main():
    inner = asyncio.create_task(important())
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.01)
    except TimeoutError:
        print("outer gave up", inner.cancelled())
    print(await inner)
    print(await asyncio.to_thread(sorted, [3, 1, 2], reverse=True))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, len, "abc"))

asyncio.run(main())
