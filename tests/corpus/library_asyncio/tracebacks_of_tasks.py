# A traceback through tasks and futures has the program's own frames only.
import asyncio
import traceback

async def deep():
    await asyncio.sleep(0)
    raise ValueError("deep")

async def middle():
    return await asyncio.create_task(deep())

async def main():
    for awaitable in (deep(), middle(), asyncio.gather(middle())):
        try:
            await awaitable
        except ValueError as error:
            print([entry.name for entry in traceback.extract_tb(error.__traceback__)])
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("set"))
    try:
        await future
    except KeyError as error:
        print([entry.name for entry in traceback.extract_tb(error.__traceback__)])
    iterator = future.__await__()
    print(type(iterator).__name__, iter(iterator) is iterator)
    try:
        next(iterator)
    except KeyError as error:
        print(repr(error))

asyncio.run(main())
