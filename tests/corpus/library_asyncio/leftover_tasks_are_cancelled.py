# run() cancels what still runs when the main coroutine ends.
import asyncio

async def background():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("background cancelled")
        raise

async def main():
    asyncio.create_task(background())
    await asyncio.sleep(0)
    return "main done"

print(asyncio.run(main()))
