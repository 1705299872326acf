# C types wrap values of a fixed size.
import ctypes

print(ctypes.c_int(5), ctypes.c_int(2 ** 31).value, ctypes.c_ubyte(300).value, ctypes.c_short(-1), ctypes.c_bool(7), ctypes.c_double(1.5))
for kind in (ctypes.c_char, ctypes.c_byte, ctypes.c_short, ctypes.c_int, ctypes.c_long, ctypes.c_float, ctypes.c_double, ctypes.c_void_p, ctypes.py_object):
    print(kind.__name__, ctypes.sizeof(kind), ctypes.alignment(kind))
number = ctypes.c_int(1)
number.value += 41
print(number, ctypes.pointer(number).contents.value, bytes(number))
for wrong in (lambda: ctypes.c_int("x"), lambda: ctypes.c_int(1.5), lambda: ctypes.c_char(b"ab"), lambda: ctypes.sizeof(int), lambda: ctypes.cast(1, int)):
    try:
        wrong()
    except TypeError as error:
        print(error)
