# Heads and fields of objects read by ctypes: counts, types, lengths, digits, items, text, hash, dict keys.
import ctypes
import sys

def words(thing, count, kind=ctypes.c_ssize_t):
    return list((kind * count).from_address(id(thing)))

def count(thing):
    return ctypes.c_ssize_t.from_address(id(thing)).value

items = [1, 2, 3]
print(count(items), sys.getrefcount(items))
print(words(items, 5)[2], words(items, 5)[4], words(items, 2)[1] == id(list))
address = words(items, 5)[3]
print([ctypes.cast(each, ctypes.py_object).value for each in (ctypes.c_void_p * 3).from_address(address)])
t = (items, "x")
print(words(t, 5)[2], words(t, 5)[3] == id(items), count(items))
n = 2**100 + 12345
print(words(n, 3)[2], list((ctypes.c_uint32 * 4).from_address(id(n) + 24)))
print(words(-n, 3)[2])
print(ctypes.c_double.from_address(id(2.5) + 16).value)
s = "hello world, ascii"
print(ctypes.string_at(id(s) + 48, len(s)), words(s, 3)[2])
hash(s)
print(words(s, 4)[3] == hash(s))
u = "héllo"
print(ctypes.string_at(id(u) + 72, 5), hex(ctypes.c_uint32.from_address(id(u) + 32).value & 0xff))
w = "h€llo"
print((ctypes.c_uint16 * 5).from_address(id(w) + 72)[1] == ord("€"))
b = b"bytes"
print(ctypes.string_at(id(b) + 32, 6), words(b, 3)[2])
d = {"a": 1, "b": 2}
print(words(d, 3)[2])
f = lambda x: x
class P:
    pass
p = P()
p.a = 7
print(ctypes.c_ssize_t.from_address(id(p) - 16).value & 1, ctypes.c_ssize_t.from_address(id(p) - 24).value == 0,
        ctypes.c_ssize_t.from_address(id(p) - 32).value != 0)
p.__dict__
print(ctypes.c_ssize_t.from_address(id(p) - 24).value == id(p.__dict__),
        ctypes.c_ssize_t.from_address(id(p) - 32).value)
class Obj(ctypes.Structure):
    _fields_ = [("refcnt", ctypes.c_ssize_t), ("type", ctypes.py_object)]
print(Obj.from_address(id(items)).refcnt, Obj.from_address(id(items)).type)
alias = [items, items]
print(Obj.from_address(id(items)).refcnt)
o = ctypes.py_object(items)
print(count(items))
o2 = ctypes.cast(id(items), ctypes.py_object)
print(count(items), o2.value is items)
del o, o2, alias
print(count(items))
ctypes.pythonapi.Py_IncRef(ctypes.py_object(items))
print(count(items))
ctypes.pythonapi.Py_DecRef(ctypes.py_object(items))
print(count(items))
print(ctypes.c_ubyte.from_address(id(True) + 24).value, words(True, 3)[2], words(False, 3)[2], words(0, 3)[2])
gone = id([])
x = bytearray(b"abc")
addr = ctypes.addressof((ctypes.c_char * 3).from_buffer(x))
print(ctypes.string_at(addr, 3), words(x, 7)[2], words(x, 7)[3], words(x, 7)[6])
import struct
print(struct.unpack("qq", ctypes.string_at(id(items), 16))[0])
c = 1 + 2j
print((ctypes.c_double * 2).from_address(id(c) + 16)[:])
r = range(5, 50, 3)
print([ctypes.cast(each, ctypes.py_object).value for each in words(r, 6)[2:]])
sl = slice(1, None, "x")
print([ctypes.cast(each, ctypes.py_object).value for each in words(sl, 5)[2:]])
cell = (lambda: items).__closure__
m = items.append
print([ctypes.cast(each, ctypes.py_object).value is items for each in [words(m, 4)[3]]])
