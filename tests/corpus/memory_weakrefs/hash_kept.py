# A reference keeps its hash when it was asked before.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a, b = A(1), A(2)
r, s = weakref.ref(a), weakref.ref(b)
h = hash(r)
del a, b
print(hash(r) == h)
try:
    hash(s)
except TypeError as error:
    print(error)
