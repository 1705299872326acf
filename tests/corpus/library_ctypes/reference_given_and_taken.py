# ctypes.pythonapi.Py_IncRef gives an object a reference that nobody holds: it outlives its last name until it is taken.
import ctypes
import gc
import sys
import weakref


class Thing:
    def __del__(self):
        print("dies")


give, take = ctypes.pythonapi.Py_IncRef, ctypes.pythonapi.Py_DecRef
values = [1, 2]
print(sys.getrefcount(values))
give(ctypes.py_object(values))
give(ctypes.py_object(values))
print(sys.getrefcount(values), ctypes.c_ssize_t.from_address(id(values)).value)
take(ctypes.py_object(values))
print(sys.getrefcount(values))
take(ctypes.py_object(values))
print(sys.getrefcount(values))

thing = Thing()
seen = weakref.ref(thing)
give(ctypes.py_object(thing))
del thing
print("no name is left, and it lives:", seen() is not None, gc.collect())
take(ctypes.py_object(seen()))
print(seen())
thing = Thing()
give(ctypes.py_object(thing))
print("never taken back, it does not even die at exit")
