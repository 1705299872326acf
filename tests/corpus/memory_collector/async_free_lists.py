# A full collection also empties the free lists of asynchronous generators: the blocks go back.
import gc
import sys


async def numbers():
    for number in range(3):
        yield number


async def add():
    total = 0
    async for number in numbers():
        total += number
    return total


def drive():
    coroutine = add()
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value


drive()
gc.collect()
before = sys.getallocatedblocks()
result = drive()
driven = sys.getallocatedblocks()
gc.collect()
print(result, driven - before, sys.getallocatedblocks() - before)
print(sys._clear_type_cache(), sys._clear_type_cache.__name__)
