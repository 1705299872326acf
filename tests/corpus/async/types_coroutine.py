# types.coroutine makes a generator awaitable.
import types


@types.coroutine
def pause(value):
    got = yield value
    return got


async def main():
    first = await pause("one")
    second = await pause("two")
    return first, second


c = main()
print(c.send(None), c.send(1))
print(type(c.cr_await).__name__, c.cr_suspended)
try:
    c.send(2)
except StopIteration as stop:
    print(stop.value)
try:
    types.coroutine(5)
except TypeError as error:
    print(error)
