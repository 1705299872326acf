# _ctypes.PyObj_FromPtr gives the object whose id is asked for, as ctypes.cast to py_object does; both count like a name.
import _ctypes
import ctypes
import sys
from _ctypes import PyObj_FromPtr


class Node:
    pass


numbers = [1, 2, 3]
address = id(numbers)
print(_ctypes.PyObj_FromPtr(address) is numbers, sys.getrefcount(numbers))
again = PyObj_FromPtr(address)
print(sys.getrefcount(numbers), sys.getrefcount(PyObj_FromPtr(address)))
again.append(4)
print(numbers, ctypes.cast(address, ctypes.py_object).value is again)
del again
print(sys.getrefcount(numbers), ctypes.c_long.from_address(address).value)
node = Node()
kept = {id(each): each for each in (node, "text", 10 ** 20, None, Node, len)}
print(all(PyObj_FromPtr(key) is value for key, value in kept.items()))
for wrong in [("a",), (1.5,), (None,), (), (1, 2)]:
    try:
        PyObj_FromPtr(*wrong)
    except TypeError as error:
        print(error)
