# What hangs on a cycle is garbage with it.
import gc
class P:
    def __init__(self, name):
        self.name = name
a = P(1)
a.me = a
a.tail = [P(2), [3], (4, [5])]
del a
print(gc.collect())
