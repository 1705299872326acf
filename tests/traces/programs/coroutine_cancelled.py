# A coroutine that is thrown into and one that is never awaited.
import warnings
warnings.simplefilter("ignore")

class Gate:
    def __await__(self):
        got = yield ["waiting"]
        return got

async def worker(name, gate):
    held = [name]
    try:
        return await gate, held
    except KeyError as error:
        held.append(error)
        raise ValueError(name) from error
    finally:
        held.append("end")

gate = Gate()
first = worker("first", gate)
wish = first.send(None)
try:
    first.send(["go"])
except StopIteration as stop:
    result = stop.value
second = worker("second", gate)
second.send(None)
try:
    second.throw(KeyError("k"))
except ValueError as error:
    caught = error
third = worker("third", gate)
del third
cause = caught.__cause__
del caught, second
