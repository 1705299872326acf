# singledispatch, singledispatchmethod, cached_property.
import functools
from collections.abc import Sequence


@functools.singledispatch
def show(value):
    return "thing"


@show.register
def _(value: int):
    return "int"


@show.register(list)
@show.register(tuple)
def _(value):
    return "list or tuple"


@show.register(Sequence)
def _(value):
    return "sequence"


print(show(1), show(True), show([]), show("abc"), show(2.5), show(range(3)), show.dispatch(bool) is show.dispatch(int), len(show.registry))


class Box:
    def __init__(self):
        self.count = 0

    @functools.cached_property
    def heavy(self):
        self.count += 1
        return "made"

    @functools.singledispatchmethod
    def put(self, value):
        return "any"

    @put.register
    def _(self, value: str):
        return "text"


box = Box()
print(box.heavy, box.heavy, box.count, vars(box), box.put(1), box.put("x"))
del box.heavy
print(box.heavy, box.count)
for attempt in (lambda: show(), lambda: show.register(5)):
    try:
        print(attempt())
    except TypeError as error:
        print(str(error)[:60])
    except AttributeError as error:
        print("AttributeError")
