# Arrays, buffers, structures with padding, and unions.
import ctypes

row = (ctypes.c_int * 4)(1, 2, 3)
row[3] = 9
print(list(row), row[1:3], len(row), ctypes.sizeof(row), ctypes.c_int * 4 is ctypes.c_int * 4)

class Padded(ctypes.Structure):
    _fields_ = [("flag", ctypes.c_byte), ("number", ctypes.c_int), ("tail", ctypes.c_short)]

padded = Padded(1, 2, tail=3)
print(padded.flag, padded.number, padded.tail, ctypes.sizeof(Padded), Padded.number.offset, Padded.number)

class Either(ctypes.Union):
    _fields_ = [("whole", ctypes.c_uint), ("parts", ctypes.c_ubyte * 4)]

either = Either()
either.whole = 0x01020304
print(list(either.parts), ctypes.sizeof(Either))
buffer = ctypes.create_string_buffer(b"abc", 8)
print(buffer.value, buffer.raw, len(buffer))
shared = bytearray(8)
view = ctypes.c_long.from_buffer(shared)
view.value = 258
print(shared, ctypes.c_long.from_buffer_copy(shared).value)
for wrong in (lambda: row[9], lambda: (ctypes.c_int * 2)(1, 2, 3)):
    try:
        wrong()
    except IndexError as error:
        print(error)
