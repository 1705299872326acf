# What pack_into and unpack_from say of offsets, formats with a null character, how many pieces an iterator has left.
import operator
import struct

room = bytearray(10)
for offset in (-2, -4, -11, 7, 10, 2**63 - 1, -2**63):
    for call in (lambda: struct.pack_into("<I", room, offset, 1), lambda: struct.unpack_from("<I", room, offset)):
        try:
            print(offset, call())
        except struct.error as error:
            print(offset, error)
for form in ("\0", "i\0", b"\0i", "i i\0x"):
    try:
        struct.calcsize(form)
    except struct.error as error:
        print(repr(form), error)

pieces = struct.iter_unpack("<H", bytes(range(8)))
print(type(pieces).__name__, iter(pieces) is pieces)
for value in pieces:
    print(value, operator.length_hint(pieces))
print(operator.length_hint(pieces), next(pieces, "end"))
