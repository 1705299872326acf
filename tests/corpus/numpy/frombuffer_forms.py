# frombuffer looks at the bytes of another object.
import numpy as np

data = bytearray(b"\x01\x00\x02\x00\x03\x00")
a = np.frombuffer(data, dtype=np.int16)
a[0] = 9
print(a, data[0], a.flags.writeable, np.frombuffer(b"abcd", dtype=np.uint8), np.frombuffer(b"abcd", "u1", offset=1, count=2))
try:
    data.append(1)
except BufferError as error:
    print(error)
fixed = np.frombuffer(b"ab", dtype="u1")
try:
    fixed[0] = 1
except ValueError as error:
    print(error)
for options in ({"dtype": "i4"}, {"dtype": "u1", "offset": 9}, {"dtype": "u1", "count": 9}):
    try:
        np.frombuffer(b"abc", **options)
    except ValueError as error:
        print(error)
