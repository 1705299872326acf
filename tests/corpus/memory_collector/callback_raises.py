# An exception in a callback is reported.
import gc
import sys
sys.unraisablehook = lambda u: print('hook', u.exc_value, u.object is bad)
def bad(phase, info):
    raise ValueError(phase)
gc.callbacks.append(bad)
gc.collect()
gc.callbacks.clear()
