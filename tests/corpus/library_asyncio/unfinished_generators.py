# an asynchronous generator that is dropped unfinished is closed by a task of the loop; the rest when the loop ends
import asyncio
import sys


async def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print(name, 'begins to end')
        await asyncio.sleep(0)
        print(name, 'ended')


async def main():
    async for number in numbers('dropped'):
        print(number)
        break
    print('after the loop')
    await asyncio.sleep(0)
    print('slept')
    global kept
    kept = numbers('kept')
    print(await kept.__anext__(), sys.get_asyncgen_hooks().firstiter is not None)
    await asyncio.sleep(0.01)


asyncio.run(main())
print('done', sys.get_asyncgen_hooks())
