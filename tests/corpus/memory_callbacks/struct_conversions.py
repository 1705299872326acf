# struct.pack borrows its values while __index__, __float__ and __bool__ run.
import struct
from sys import getrefcount


class Number:
    def __index__(self):
        print("index", getrefcount(self))
        return 5

    def __float__(self):
        print("float", getrefcount(self))
        return 5.0

    def __bool__(self):
        print("bool", getrefcount(self))
        return True


number = Number()
for form in ("i", "q", ">q", "P", "b", "<H", "d", "f", "?", "hhl"):
    struct.pack(form, *[number] * (3 if form == "hhl" else 1))
struct.pack_into("i", bytearray(8), 0, number)
print(getrefcount(number))
