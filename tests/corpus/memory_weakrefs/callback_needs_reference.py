# A reference that dies first calls nobody.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a = A(1)
r = weakref.ref(a, lambda x: print('never'))
del r
del a
print('end')
