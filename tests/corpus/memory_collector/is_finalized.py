# gc.is_finalized.
import gc
class P:
    def __init__(self, name):
        self.name = name
saved = []
class R(P):
    def __del__(self):
        saved.append(self)
r = R(1)
print(gc.is_finalized(r))
del r
print(gc.is_finalized(saved[0]), gc.is_finalized(1), gc.is_finalized([]))
