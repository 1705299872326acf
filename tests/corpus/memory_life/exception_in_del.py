# An exception in a finalizer is reported and dropped.
import sys
class Bad:
    def __del__(self):
        raise ValueError('in del')
sys.unraisablehook = lambda u: print('hook', type(u.exc_value).__name__, u.exc_value, u.err_msg)
b = Bad()
del b
print('end')
