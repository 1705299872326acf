# At exit the names of a module die in the order of their making, finalizers before them, the last registered first.
import atexit
import weakref


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies:", self.name)


class Holder:
    held = Loud("class attribute")


def function(default=Loud("default value")):
    pass


def generator(held):
    try:
        yield held
    finally:
        print("generator closed")


function.attribute = Loud("function attribute")
running = generator(Loud("held by a generator"))
next(running)
first = Loud("first")
weakref.finalize(first, print, "finalize first")
second = Loud("second")
weakref.finalize(second, print, "finalize second")
never = weakref.finalize(second, print, "never shown")
never.atexit = False
watcher = weakref.ref(second, lambda reference: print("callback"))
items = [Loud("item 0"), Loud("item 1")]
table = {"x": Loud("value x"), "y": Loud("value y")}
_private = Loud("_private")
ring = Loud("in a ring")
ring.itself = ring
atexit.register(print, "atexit, registered first")
atexit.register(print, "atexit, registered last")
print("end of the script")
