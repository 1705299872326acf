# Finalizers that are left run at exit, newest first; atexit says whether.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a, b, c = A(1), A(2), A(3)
weakref.finalize(a, print, 'a')
weakref.finalize(b, print, 'b')
weakref.finalize(c, print, 'c').atexit = False
print('last line')
