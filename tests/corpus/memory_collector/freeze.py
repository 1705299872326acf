# freeze hides all objects from the collector; unfreeze gives them back.
import gc
class P:
    def __init__(self, name):
        self.name = name
a = P(1)
a.me = a
gc.freeze()
print(gc.get_freeze_count() > 100, gc.get_count())
del a
print(gc.collect())
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect())
