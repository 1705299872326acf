# Calling an async function makes a coroutine; send drives it.
async def answer():
    return 42


c = answer()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_origin, c.cr_suspended, answer.__code__.co_flags & 0x80)
try:
    c.send(None)
except StopIteration as stop:
    print("returned", stop.value)
for again in (lambda: c.send(None), lambda: c.throw(ValueError), lambda: c.close()):
    try:
        print(again())
    except RuntimeError as error:
        print(error)
fresh = answer()
try:
    fresh.send(1)
except TypeError as error:
    print(error)
fresh.close()
for wrong in (lambda: iter(answer_again), lambda: list(answer_again), lambda: next(answer_again)):
    answer_again = answer()
    try:
        wrong()
    except TypeError as error:
        print(error)
    answer_again.close()
