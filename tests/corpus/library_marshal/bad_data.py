# what marshal says of bytes that are none of its own, and of values it cannot write
import marshal

for data in (b'', b'?', b'(', b's\x05\0\0\0a', b'i\0', b'r\0\0\0\0', b'0', b'[\x01\0\0\0', b'z', b'[\xff\xff\xff\xff',
             b'u\xff\xff\xff\xff', b'(\x01\0\0\x000', b'l\x01\0\0\0\xff\xff', b'l\x01\0\0\0\0\0', b'{i\0\0\0\x000'):
    try:
        print(data, marshal.loads(data))
    except (EOFError, ValueError, TypeError) as error:
        print(data, type(error).__name__, error)
for value in object(), int, len, [object()], lambda: 0, range(3):
    try:
        print(marshal.dumps(value))
    except ValueError as error:
        print(error)
try:
    marshal.loads('text')
except TypeError as error:
    print(error)
