# A future is a result that somebody sets later.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future)
    loop.call_later(0.01, future.set_result, "later")
    print(await future, future)
    for wrong in (lambda: future.set_result(1), lambda: loop.create_future().result(), lambda: loop.create_future().exception()):
        try:
            wrong()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)
    failed = loop.create_future()
    failed.set_exception(LookupError("nothing"))
    try:
        await failed
    except LookupError as error:
        print(repr(error))
    cancelled = loop.create_future()
    print(cancelled.cancel(), cancelled.cancelled(), cancelled)

asyncio.run(main())
