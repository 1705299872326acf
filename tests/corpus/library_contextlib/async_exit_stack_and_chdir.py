# AsyncExitStack mixes things that are awaited with things that are not; chdir comes back.
import asyncio
import contextlib
import os


class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, repr(error))
        return self.swallow


class AsyncResource(Resource):
    __enter__ = __exit__ = None

    async def __aenter__(self):
        await asyncio.sleep(0)
        return Resource.__dict__["__enter__"](self)

    async def __aexit__(self, *details):
        await asyncio.sleep(0)
        return Resource.__dict__["__exit__"](self, *details)


async def note(*words, **more):
    print("note", words, more)


async def main():
    async with contextlib.AsyncExitStack() as stack:
        print(stack.enter_context(Resource("a")), await stack.enter_async_context(AsyncResource("b", True)))
        stack.push_async_callback(note, 1, 2, key=3)
        stack.callback(print, "plain")
        stack.push_async_exit(AsyncResource("c"))
        raise ValueError("inside")
    print("swallowed")
    stack = contextlib.AsyncExitStack()
    stack.push_async_callback(note, "later")
    kept = stack.pop_all()
    await stack.aclose()
    print("nothing yet")
    await kept.aclose()
    try:
        await stack.enter_async_context(Resource("d"))
    except TypeError as error:
        print(error)
    try:
        async with contextlib.AsyncExitStack() as stack:
            stack.push(lambda *details: 1 / 0)
            raise KeyError("first")
    except ZeroDivisionError as error:
        print(repr(error), repr(error.__context__))


asyncio.run(main())
before = os.getcwd()
with contextlib.chdir("/tmp") as entered:
    print(os.getcwd(), entered)
    with contextlib.chdir("/"):
        print(os.getcwd())
    print(os.getcwd())
print(os.getcwd() == before, sorted(contextlib.__all__))
