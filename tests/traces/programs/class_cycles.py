# Classes are cycles; a class that nobody names is garbage.
import gc

def make(name):
    class Local:
        registry = []
        def method(self):
            return Local
    Local.registry.append(Local())
    Local.label = name
    return Local

gc.disable()
Kind = make("A")
item = Kind()
Kind.registry.append(item)
base = Kind.__mro__[0]
Kind = base = None
found = item.method()
del found
item = None
collected = gc.collect()
