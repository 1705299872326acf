# Proxies of one object are one; they are not hashable.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a = A(1)
p, q = weakref.proxy(a), weakref.proxy(a)
print(p is q, p == q, weakref.getweakrefcount(a))
try:
    hash(p)
except TypeError as error:
    print(error)
