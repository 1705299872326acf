# A finalizer that saves its object saves the whole cycle; it does not run again.
import gc
class P:
    def __init__(self, name):
        self.name = name
saved = []
class R(P):
    def __del__(self):
        print('del', self.name)
        saved.append(self)
a, b = R(1), P(2)
a.o, b.o = b, a
del a, b
print(gc.collect(), len(saved), saved[0].o.name)
saved.clear()
print(gc.collect())
