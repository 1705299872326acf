# string_at and arrays read the bytes behind the head.
import ctypes

text = b"raw bytes"
print(ctypes.string_at(id(text) + 32, len(text)), ctypes.string_at(id(text) + 32))
number = 0x1234567890abcdef
print([hex(digit) for digit in (ctypes.c_uint32 * 3).from_address(id(number) + 24)])
row = (10, 20, 30)
slots = ctypes.cast(id(row) + 24, ctypes.POINTER(ctypes.py_object))
print(slots[0], slots[2])
value = 2.5
print(ctypes.c_double.from_address(id(value) + 16).value)
