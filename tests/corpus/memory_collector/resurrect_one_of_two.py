# Saving one cycle does not keep the other.
import gc
class P:
    def __init__(self, name):
        self.name = name
saved = []
class R(P):
    def __del__(self):
        if self.name == 1:
            saved.append(self)
for n in (1, 2):
    a = R(n)
    a.me = a
del a
print(gc.collect(), [s.name for s in saved])
