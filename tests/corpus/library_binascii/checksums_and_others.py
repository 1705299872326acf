# Checksums, uuencoding and quoted-printable.
import binascii
import zlib

print(binascii.crc32(b"hello world"), binascii.crc32(b" world", binascii.crc32(b"hello")), binascii.crc_hqx(b"123456789", 0))
print(zlib.crc32(b"hello world"), zlib.adler32(b"hello world"), zlib.adler32(b""), zlib.adler32(b"x" * 5000))
print(binascii.b2a_uu(b"uuencoded"), binascii.a2b_uu(binascii.b2a_uu(b"uuencoded")))
print(binascii.b2a_qp("naïve = yes \n".encode()), binascii.a2b_qp(b"na=C3=AFve =3D yes=20\n"))
try:
    binascii.crc32("text")
except TypeError as error:
    print(error)
