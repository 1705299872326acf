# Two objects that hold each other wait for the collector.
import gc
class P:
    def __init__(self, name):
        self.name = name
a, b = P(1), P(2)
a.o, b.o = b, a
del a, b
print(gc.collect())
print(gc.collect())
