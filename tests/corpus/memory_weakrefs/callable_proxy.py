# A proxy of a callable can be called.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
class F(A):
    def __call__(self, x): return x + 1
f = F(1)
p = weakref.proxy(f)
print(p(2), type(p).__name__, type(weakref.proxy(A(1))).__name__)
