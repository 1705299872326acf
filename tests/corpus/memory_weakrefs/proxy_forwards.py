# A proxy acts as its object.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
class V(A):
    def __len__(self): return 3
    def __add__(self, o): return ('add', o)
    def __getitem__(self, i): return i * 2
v = V(1)
p = weakref.proxy(v)
print(p.name, len(p), p + 1, p[4], bool(p), type(p).__name__, isinstance(p, V), p.__class__ is V)
p.extra = 5
print(v.extra)
del v
try:
    p.name
except ReferenceError as error:
    print(error)
