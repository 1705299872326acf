# Async generators: asend, athrow, aclose, and what each awaits.
def run(awaitable):
    coroutine = awaitable.__await__()
    try:
        while True:
            next(coroutine)
    except StopIteration as stop:
        return stop.value


async def numbers():
    try:
        got = yield 1
        print("got", got)
        try:
            yield 2
        except ValueError as error:
            print("handled", error)
            yield 3
    finally:
        print("cleanup")


g = numbers()
print(type(g).__name__, run(g.__anext__()), run(g.asend("hello")), run(g.athrow(ValueError("v"))))
try:
    run(g.__anext__())
except StopAsyncIteration as stop:
    print("ended", stop.args)
h = numbers()
run(h.asend(None))
run(h.aclose())
run(h.aclose())
try:
    run(h.asend(None))
except StopAsyncIteration:
    print("closed")
try:
    run(numbers().asend(5))
except TypeError as error:
    print(error)
print(g.ag_running, g.ag_frame, g.ag_code.co_name, g.__name__)
