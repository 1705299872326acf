# cancel() throws CancelledError into the coroutine, which may clean up.
import asyncio

async def patient():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("cancelled with", error.args)
        raise
    finally:
        print("cleaned up")

async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "survived"

async def main():
    task = asyncio.create_task(patient())
    await asyncio.sleep(0.01)
    print(task.cancel("enough"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError:
        print(task.cancelled(), task.cancel())
    other = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    other.cancel()
    print(await other, other.cancelled())

asyncio.run(main())
