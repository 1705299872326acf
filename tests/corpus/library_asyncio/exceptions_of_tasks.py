# An exception waits in the task until somebody asks.
import asyncio

async def broken():
    await asyncio.sleep(0)
    raise ValueError("broken")

async def main():
    task = asyncio.create_task(broken())
    await asyncio.sleep(0.01)
    print(task.done(), repr(task.exception()))
    try:
        await task
    except ValueError as error:
        print("raised", error)
    print(await asyncio.gather(broken(), asyncio.sleep(0, "fine"), return_exceptions=True))
    try:
        await asyncio.gather(asyncio.sleep(0.01, "lost"), broken())
    except ValueError as error:
        print("gather raised", error)

asyncio.run(main())
