# A StopIteration or StopAsyncIteration that escapes becomes a RuntimeError.
async def stops(): raise StopIteration("s")
async def stops_async(): raise StopAsyncIteration("a")
async def generator():
    raise StopAsyncIteration
    yield
async def generator_stop():
    raise StopIteration
    yield


for make in (lambda: stops(), lambda: stops_async(), lambda: generator().__anext__(), lambda: generator_stop().__anext__()):
    try:
        make().send(None)
    except (RuntimeError, StopAsyncIteration) as error:
        print(type(error).__name__, error, repr(error.__cause__))
