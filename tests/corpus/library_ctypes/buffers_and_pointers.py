# Values of C types have addresses of their own: pointers to them, copies into them, fills.
import ctypes

buffer = ctypes.create_string_buffer(b"hello", 10)
print(buffer.raw, buffer.value, ctypes.sizeof(buffer), len(buffer))
ctypes.memset(buffer, 65, 3)
print(buffer.value)
ctypes.memmove(buffer, b"copied", 4)
print(buffer.value, ctypes.string_at(buffer), ctypes.string_at(ctypes.addressof(buffer), 3))

number = ctypes.c_int(5)
pointer = ctypes.pointer(number)
pointer.contents.value = 7
print(number.value, pointer[0], pointer.contents, ctypes.sizeof(pointer), bool(pointer))
pointer[0] = 8
print(number, ctypes.addressof(pointer.contents) == ctypes.addressof(number), pointer.contents is number)
other = ctypes.c_int(9)
pointer.contents = other
print(pointer[0], number.value)
print(bool(ctypes.POINTER(ctypes.c_int)()))

array = (ctypes.c_int * 4)(1, 2, 3, 4)
first = ctypes.cast(array, ctypes.POINTER(ctypes.c_int))
print([first[i] for i in range(4)], first[1:3])
array[2] = 30
print(first[2], ctypes.addressof(array) == ctypes.cast(array, ctypes.c_void_p).value)

copy = (ctypes.c_int * 4)()
ctypes.memmove(copy, array, ctypes.sizeof(array))
print(list(copy))
shared = bytearray(b"\x01\x00\x00\x00\xff")
view = ctypes.c_int.from_buffer(shared)
view.value = 258
print(shared, ctypes.c_int.from_buffer_copy(bytes(shared)).value)
