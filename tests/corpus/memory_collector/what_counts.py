# The result counts all unreachable objects, dicts too when they exist.
import gc
class P:
    def __init__(self, name):
        self.name = name
a = P(1)
a.me = a
del a
print(gc.collect())
a = P(1)
a.me = a
a.__dict__
del a
print(gc.collect())
d = {}
d[1] = [d, (d,)]
del d
print(gc.collect())
