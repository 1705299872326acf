# Awaiting passes what the innermost awaitable yields out to the driver.
class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def inner(n):
    return await Pause(f"pause {n}")


async def outer():
    total = 0
    for n in range(3):
        total += await inner(n)
    return total


def drive(coroutine, answers):
    sent = None
    try:
        while True:
            print("yielded", coroutine.send(sent))
            sent = answers.pop(0)
    except StopIteration as stop:
        return stop.value


print(drive(outer(), [1, 10, 100]))
