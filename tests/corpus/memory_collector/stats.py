# get_stats counts collections and what they found.
import gc
class P:
    def __init__(self, name):
        self.name = name
before = gc.get_stats()
a = P(1)
a.me = a
del a
gc.collect()
gc.collect(0)
gc.collect(1)
after = gc.get_stats()
print([{k: y[k] - x[k] for k in x} for x, y in zip(before, after)])
