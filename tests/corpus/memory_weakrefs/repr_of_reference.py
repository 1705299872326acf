# The text of references.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a = A(1)
r = weakref.ref(a)
print(repr(r).split(' at ')[0], repr(r).split(';')[1].split(' at ')[0])
del a
print(repr(r).split('; ')[1])
