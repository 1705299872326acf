# What notes read at id(x): the count, the type, the size, the items, of lists, tuples, ints, floats, dicts, types.
import ctypes
import sys


class Head(ctypes.Structure):
    _fields_ = [("ob_refcnt", ctypes.c_ssize_t), ("ob_type", ctypes.c_void_p)]


class VarHead(ctypes.Structure):
    _fields_ = [("head", Head), ("ob_size", ctypes.c_ssize_t)]


class ListObject(ctypes.Structure):
    _fields_ = [("var", VarHead), ("ob_item", ctypes.POINTER(ctypes.c_void_p)), ("allocated", ctypes.c_ssize_t)]


class TypeObject(ctypes.Structure):
    _fields_ = [("ob_refcnt", ctypes.c_ssize_t), ("ob_type", ctypes.py_object), ("ob_size", ctypes.c_ssize_t),
                ("tp_name", ctypes.c_char_p), ("tp_basicsize", ctypes.c_ssize_t), ("tp_itemsize", ctypes.c_ssize_t)]


class LinkedHead(ctypes.Structure):
    pass


LinkedHead._fields_ = [("count", ctypes.c_ssize_t), ("type", ctypes.POINTER(LinkedHead))]

items = [1, 2, 3]
seen = ListObject.from_address(id(items))
print(seen.var.head.ob_refcnt, seen.var.head.ob_type == id(list), seen.var.ob_size, seen.allocated)
alias = items
items.append(4)
print(seen.var.head.ob_refcnt, seen.var.ob_size, seen.allocated)
print([seen.ob_item[i] == id(items[i]) for i in range(4)], sys.getrefcount(items))
del alias
print(ctypes.c_ssize_t.from_address(id(items)), ctypes.cast(id(items), ctypes.py_object).value is items)

pair = ("left", [5])
print((ctypes.py_object * 2).from_address(id(pair) + 24)[:])
number = 2**65 + 7
print(ctypes.c_ssize_t.from_address(id(number) + 16).value, (ctypes.c_uint32 * 3).from_address(id(number) + 24)[:])
print(ctypes.c_double.from_address(id(2.5) + 16).value)
table = {"a": 1, "b": 2}
print(ctypes.c_ssize_t.from_address(id(table) + 16).value)
for type_ in (list, int, tuple, dict, str, float, type):
    seen = TypeObject.from_address(id(type_))
    print(seen.tp_name, seen.tp_basicsize, seen.tp_itemsize, seen.ob_type)
linked = LinkedHead.from_address(id(table))
print(ctypes.addressof(linked.type.contents) == id(dict), ctypes.addressof(linked.type.contents.type.contents) == id(type))
print(ctypes.c_size_t.from_address(id(items) - 16).value != 0, ctypes.c_size_t.from_address(id(items) - 8).value & 3)
print(Head.ob_type.offset, Head.ob_type.size, Head.ob_refcnt)
