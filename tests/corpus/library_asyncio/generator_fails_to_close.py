# an error while the loop closes a generator goes to the loop's handler
import asyncio


async def stubborn():
    try:
        yield 1
    finally:
        raise ValueError('while closing')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'].split(' at ')[0], repr(context['exception'])))
    global kept
    kept = stubborn()
    print(await kept.__anext__())


asyncio.run(main())
