# A cycle that is still named stays.
import gc
class P:
    def __init__(self, name):
        self.name = name
a = P(1)
a.me = a
print(gc.collect(), a.me.name)
