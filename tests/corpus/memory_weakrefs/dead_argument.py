# ref() checks its arguments.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
for args in ((), (1,), (A, None, 3)):
    try:
        print(type(weakref.ref(*args)).__name__)
    except TypeError as error:
        print(error)
try:
    weakref.ref(A, callback=print)
except TypeError as error:
    print(error)
