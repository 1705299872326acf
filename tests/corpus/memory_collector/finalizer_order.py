# Finalizers of a cycle run in the order of the objects' births.
import gc
class P:
    def __init__(self, name):
        self.name = name
class D(P):
    def __del__(self):
        print('del', self.name)
x, y, z = D(1), D(2), D(3)
x.o, y.o, z.o = y, z, x
del z, y, x
print(gc.collect())
