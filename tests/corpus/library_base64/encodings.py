# Bytes in base 64, 32, 16 and 85.
import base64

for data in (b"", b"f", b"fo", b"foo", b"foobar", bytes(range(250, 256))):
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b32hexencode(data),
          base64.b16encode(data), base64.b85encode(data), base64.a85encode(data))
print(base64.b64encode(b"\xff\xfe\xfd", altchars=b"-_"), base64.encodebytes(b"x" * 60))
print(base64.a85encode(b"    \0\0\0\0text", foldspaces=True, adobe=True, wrapcol=8))
