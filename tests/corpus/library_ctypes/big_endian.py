# Structures, unions, arrays and bit fields whose numbers have their highest byte first.
from ctypes import (BigEndianStructure, BigEndianUnion, LittleEndianStructure, Structure, c_double, c_float, c_int32,
                    c_short, c_ubyte, c_uint16, c_uint32, c_uint64, c_void_p, sizeof)


class Header(BigEndianStructure):
    _fields_ = [("kind", c_uint16), ("length", c_int32), ("key", c_ubyte * 3), ("ratio", c_double), ("pair", c_uint16 * 2)]


header = Header(1, -2, (1, 2, 3), 1.5, (7, 8))
print(bytes(header), sizeof(Header))
print(header.kind, header.length, list(header.key), header.ratio, list(header.pair))
header.length = 0x01020304
header.pair[1] = 0xabcd
print(bytes(header)[4:8], bytes(header)[24:28], header.length, hex(header.pair[1]))
print(Header.kind.offset, Header.ratio.offset, Header.pair.size, Header.kind, Header.length)
print(Header.from_buffer_copy(bytes(header)).length == header.length)
buffer = bytearray(32)
shared = Header.from_buffer(buffer)
shared.kind = 258
print(buffer[:2], Header.from_buffer(buffer).kind)


class Bits(BigEndianStructure):
    _fields_ = [("version", c_uint16, 4), ("size", c_uint16, 12), ("flags", c_uint32, 3), ("rest", c_uint32, 29)]


bits = Bits(4, 5, 1, 2)
print(bytes(bits), bits.version, bits.size, bits.flags, bits.rest, Bits.version, Bits.size)


class Word(BigEndianUnion):
    _fields_ = [("number", c_uint32), ("parts", c_ubyte * 4), ("real", c_float)]


word = Word(0x01020304)
print(list(word.parts), hex(word.number))
word.real = 1.0
print(hex(word.number))


class Packet(BigEndianStructure):
    _pack_ = 1
    _fields_ = [("head", Bits), ("small", c_short), ("large", c_uint64)]


packet = Packet()
packet.head.size = 1
packet.small = -2
packet.large = 3
print(bytes(packet), sizeof(packet), packet.head.size)


for kind in (c_void_p, Word):
    try:
        type("Wrong", (BigEndianStructure,), {"_fields_": [("field", kind)]})
    except TypeError as error:
        print(error)
print(LittleEndianStructure is Structure, issubclass(BigEndianStructure, Structure), c_uint16.__ctype_be__ is c_uint16)
