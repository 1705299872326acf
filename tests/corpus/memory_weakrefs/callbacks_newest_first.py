# Callbacks of one object: newest first.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a = A(1)
refs = [weakref.ref(a, lambda x, n=n: print('callback', n)) for n in range(4)]
del a
print('end')
