# detach gives object and function back.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a = A(1)
f = weakref.finalize(a, print, 'never', 1, sep='')
o, func, args, kwargs = f.detach()
print(o is a, func is print, args, kwargs, f.alive, f.detach())
