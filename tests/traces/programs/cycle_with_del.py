# Finalizers in a cycle, then collected.
import gc
log = []
class N:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        log.append(self.name)
a = N("a9")
b = N("b9")
a.o = b
b.o = a
c = N("c9")
c.self = c
del a, b, c
n = gc.collect()
m = sorted(log)
g = gc.garbage
