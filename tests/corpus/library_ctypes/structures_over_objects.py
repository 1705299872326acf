# A structure laid over an object reads its head.
import ctypes

class Head(ctypes.Structure):
    _fields_ = [("ob_refcnt", ctypes.c_ssize_t), ("ob_type", ctypes.c_void_p)]

class VarHead(Head):
    _fields_ = [("ob_size", ctypes.c_ssize_t)]

items = ["a", "b"]
head = VarHead.from_address(id(items))
print(head.ob_size, head.ob_type == id(list), head.ob_refcnt)
items.append("c")
print(head.ob_size, ctypes.sizeof(Head), ctypes.sizeof(VarHead), VarHead.ob_size.offset)
four, large, negative = (1, 2, 3, 4), 2 ** 70, -2 ** 70
print([VarHead.from_address(id(thing)).ob_size for thing in (four, large, negative)])
