# disable stops automatic collections only.
import gc
class P:
    def __init__(self, name):
        self.name = name
gc.disable()
print(gc.isenabled())
a = P(1)
a.me = a
del a
keep = [[] for _ in range(3000)]
print(gc.get_count()[0] > 2500, gc.collect())
gc.enable()
print(gc.isenabled())
