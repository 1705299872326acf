# async with awaits __aenter__ and __aexit__; a true answer swallows the error.
def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        print("enter", self.name)
        return self

    async def __aexit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow


async def main():
    async with Manager("a") as a, Manager("b", swallow=True):
        print("body", a.name)
        raise KeyError("k")
    async with (Manager("c"), Manager("d")):
        pass
    try:
        async with Manager("e"):
            1 / 0
    except ZeroDivisionError as error:
        print("out", error)
    for _ in range(1):
        async with Manager("f"):
            continue
    async with Manager("g"):
        return "returned"


print(run(main()))
