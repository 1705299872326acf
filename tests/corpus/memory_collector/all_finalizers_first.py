# All finalizers run before anything is cleared.
import gc
class P:
    def __init__(self, name):
        self.name = name
class W(P):
    def __del__(self):
        print(self.name, self.o.name, self.o.o is self)
a, b = W('a'), W('b')
a.o, b.o = b, a
del a, b
print(gc.collect())
