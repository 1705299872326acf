# What comes in which order at the end: atexit functions, finalize (newest first, atexit=False not), __del__ of
# globals.
import atexit
import sys
import weakref

class Thing:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name, "print is here" , sys is not None and sys.is_finalizing())

class Module:
    pass

a = Thing("a")
_b = Thing("_b")
c = Thing("c")
c.me = c
holder = {"d": Thing("d in a dict"), "e": [Thing("e in a list")]}
atexit.register(print, "atexit 1")
f1 = weakref.finalize(a, print, "finalize a")
atexit.register(print, "atexit 2")
f2 = weakref.finalize(c, print, "finalize c")
f3 = weakref.finalize(_b, print, "finalize _b, not at exit")
f3.atexit = False
f4 = weakref.finalize(holder["d"], lambda: print("finalize d", a.name))
ref = weakref.ref(a, lambda r: print("callback a"))
def function(default=Thing("default")):
    pass
class Holder:
    attribute = Thing("class attribute")
def gen():
    t = Thing("in generator")
    try:
        yield
    finally:
        print("generator ends")
g = gen()
next(g)
sys.modules["fake"] = Thing("in sys.modules")
import types
m = types.ModuleType("mod")
m.x = Thing("in a module not in sys.modules")
m2 = types.ModuleType("mod2")
m2.x = Thing("in a module in sys.modules")
sys.modules["mod2"] = m2
del m2
t = Thing("t")
sys.t = Thing("in sys")
import builtins
builtins.t = Thing("in builtins")
print("end of program")
