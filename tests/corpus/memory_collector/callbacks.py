# Callbacks are told phase and figures.
import gc
class P:
    def __init__(self, name):
        self.name = name
def told(phase, info):
    print(phase, info)
gc.callbacks.append(told)
a = P(1)
a.me = a
del a
gc.collect(1)
gc.collect()
gc.callbacks.remove(told)
gc.collect()
