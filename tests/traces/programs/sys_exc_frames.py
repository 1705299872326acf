# sys.exc_info, frames' locals, f_back chains.
import sys
def f():
    here = [1]
    try:
        raise KeyError(here)
    except KeyError:
        info = sys.exc_info()
        fr = sys._getframe()
        loc = fr.f_locals
    return info, fr
i, fr = f()
t, v, tb = i
l = fr.f_locals
b = fr.f_back
fr.clear()
del i, tb
v.__traceback__ = None
del fr, l
