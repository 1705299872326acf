# Objects without finalizers are cleared, oldest first.
import gc
class P:
    def __init__(self, name):
        self.name = name
class T(P):
    pass
def gone(r):
    pass
import weakref
names = {}
class K:
    def __init__(self, n): self.n = n
    def __del__(self): print('leaf', self.n)
x, y = T(1), T(2)
x.o, y.o, x.leaf, y.leaf = y, x, K('x'), K('y')
del x, y
print(gc.collect())
