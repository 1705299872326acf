# A young collection does not see old garbage.
import gc
class P:
    def __init__(self, name):
        self.name = name
a = P(1)
a.me = a
gc.collect()
del a
print(gc.collect(0), gc.collect(1), gc.collect(2))
