# An object that keeps its own bound method.
import gc
class P:
    def __init__(self, name):
        self.name = name
class M(P):
    def m(self): pass
a = M(1)
a.cb = a.m
del a
print(gc.collect())
