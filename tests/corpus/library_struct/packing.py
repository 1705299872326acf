# struct: bytes from values and back.
import struct

print(struct.pack("<IhB", 1, -2, 255), struct.unpack("<IhB", b"\x01\0\0\0\xfe\xff\xff"), struct.calcsize("<IhB"), struct.calcsize("Ih"), struct.pack(">d", 1.5), struct.pack("5s", b"abc"))
print(struct.unpack(">2H", b"\0\1\0\2"), list(struct.iter_unpack("B", b"abc")), struct.pack("?c", True, b"x"), struct.unpack_from("<H", b"xx\x01\x02", 2), struct.pack("<e", 0.5))
place = bytearray(4)
struct.pack_into("<H", place, 1, 0x0203)
packer = struct.Struct("<HB")
print(place, packer.size, packer.format, packer.pack(1, 2))
for attempt in (lambda: struct.pack("B", 256), lambda: struct.pack("H", "x"), lambda: struct.unpack("H", b"a"), lambda: struct.pack("HH", 1), lambda: struct.calcsize("z"),
                lambda: struct.pack("<i", 2 ** 31), lambda: struct.pack("c", b"ab"), lambda: struct.pack("f", "x")):
    try:
        print(attempt())
    except (struct.error, TypeError) as error:
        print(type(error).__name__, error)
