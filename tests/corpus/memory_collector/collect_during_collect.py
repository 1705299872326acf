# A collection within a finalizer does nothing.
import gc
class P:
    def __init__(self, name):
        self.name = name
class C(P):
    def __del__(self):
        print('inner', gc.collect())
c = C(1)
c.me = c
del c
print('outer', gc.collect())
