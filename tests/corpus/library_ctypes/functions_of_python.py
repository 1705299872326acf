# Functions of CPython's C interface that notes call through ctypes.pythonapi.
import ctypes

api = ctypes.pythonapi
api.PyObject_Repr.restype = ctypes.py_object
api.PyObject_Repr.argtypes = [ctypes.py_object]
print(api.PyObject_Repr([1, "two"]))
print(api.PyList_Size(ctypes.py_object([1, 2, 3])), api.PyLong_AsLong(ctypes.py_object(257)))
print(api.PyObject_IsTrue(ctypes.py_object("")), api.PyCallable_Check(ctypes.py_object(len)))
made = []
print(api.PyList_Append(ctypes.py_object(made), ctypes.py_object("item")), made)
print(api.PyObject_Repr is api.PyObject_Repr, api.Py_IsInitialized(), api.PyGC_IsEnabled())
try:
    api.PyObject_Str([1])
except ctypes.ArgumentError as error:
    print(error)
try:
    api.PyObject_Repr()
except TypeError as error:
    print(error)
