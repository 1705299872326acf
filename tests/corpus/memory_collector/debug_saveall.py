# DEBUG_SAVEALL puts what is found into gc.garbage.
import gc
class P:
    def __init__(self, name):
        self.name = name
gc.set_debug(gc.DEBUG_SAVEALL)
a = P(1)
a.me = a
del a
print(gc.collect(), [type(x).__name__ for x in gc.garbage], gc.get_debug())
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
