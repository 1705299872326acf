# What cannot be awaited, iterated or entered asynchronously.
async def await_int(): await 5
async def await_generator(): await (x for x in [])
async def await_list(): await []
async def for_list():
    async for _ in [1]: pass
async def with_int():
    async with 5: pass
class NoExit:
    async def __aenter__(self): pass
async def with_half():
    async with NoExit(): pass
class BadIter:
    def __aiter__(self): return 5
async def for_bad():
    async for _ in BadIter(): pass
class BadAwait:
    def __await__(self): return 5
async def await_bad(): await BadAwait()
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def for_bad_next():
    async for _ in BadNext(): pass
async def plain_for():
    for _ in agen(): pass
async def agen(): yield 1
async def plain_with():
    with NoExit(): pass


for function in (await_int, await_generator, await_list, for_list, with_int, with_half, for_bad, await_bad, for_bad_next, plain_for, plain_with):
    try:
        function().send(None)
    except TypeError as error:
        print(function.__name__, error)
