# A class is always a cycle.
import gc
def make():
    class C:
        def f(self): pass
make()
print(gc.collect())
make()
print(gc.collect())
