# builtins.__import__ replaced: what each form of the statement passes to it, and what it makes of the result.
import builtins

original = builtins.__import__
calls = []


def recording_import(name, globals=None, locals=None, fromlist=(), level=0):
    if globals is not None and globals.get("__name__") == "__main__":
        calls.append((name, fromlist, level))
        if name == "imaginary":
            return {"not": "a module"}
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = recording_import
try:
    import math
    import os.path
    import os.path as short
    from math import pi, sqrt as root
    from collections import abc
    import imaginary
    exec("from string import *", {"__name__": "__main__", "__builtins__": builtins})
    try:
        from . import sibling
    except ImportError as error:
        print(error)
finally:
    builtins.__import__ = original
for call in calls:
    print(call)
print(os.path is short, pi, root(16), imaginary)
del builtins.__import__
try:
    import math
except ImportError as error:
    print(type(error).__name__, error)
builtins.__import__ = original
import math
print(math.pi)
