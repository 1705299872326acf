# A resurrected object keeps its references.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
saved = []
class D(A):
    def __del__(self):
        saved.append(self)
d = D(1)
r = weakref.ref(d, lambda x: print('callback'))
del d
print(r() is saved[0])
saved.clear()
print(r())
