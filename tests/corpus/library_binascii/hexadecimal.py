# Hexadecimal digits with separators, and what is no digit.
import binascii

print(binascii.hexlify(b"\x00\xffabc"), binascii.hexlify(b"abcdef", "-"), binascii.hexlify(b"abcde", b":", 2), binascii.hexlify(b"abcde", ":", -2))
print(binascii.unhexlify("48656C6c6f"), binascii.a2b_hex(b"00"))
for wrong in ("abc", "zz", "é"):
    try:
        binascii.unhexlify(wrong)
    except ValueError as error:
        print(type(error).__name__, error)
