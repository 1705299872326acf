# What a function holds.
import sys, gc
def f(a, b=[1], *, c={}):
    "doc"
print(sys.getrefcount(f), sys.getrefcount(f.__code__), sys.getrefcount(f.__defaults__), sys.getrefcount(f.__kwdefaults__))
print([type(x).__name__ for x in gc.get_referents(f)])
g = f
print(sys.getrefcount(f), sys.getrefcount(f.__code__))
