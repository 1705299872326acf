# what zlib says of data that is damaged and of wrong arguments
import zlib

good = zlib.compress(b'some data, some data')
for data in (b'', b'x', b'abc', good[:-1], good[:-4] + b'\0\0\0\0', good[:3], b'x\x9c\x07', b'x\x9c\x01\x05\x00\x00\x00',
             b'x\x9c\x05\x00', b'\x79\x9c', b'x\x9c\xed\xfd\x01\x00', b'x\x9c\x03\x02\x00'):
    try:
        print(zlib.decompress(data))
    except zlib.error as error:
        print(data, error)
print(zlib.decompress(good + b'trailing'))
for function, arguments in ((zlib.compress, ('text',)), (zlib.compress, (b'a', 10)), (zlib.decompress, ('text',)),
                            (zlib.compressobj, (10,)), (zlib.decompressobj().decompress, (good, -1))):
    try:
        print(function(*arguments))
    except (zlib.error, TypeError, ValueError) as error:
        print(function.__name__, type(error).__name__, error)
finished = zlib.compressobj()
finished.flush()
try:
    finished.compress(b'more')
except zlib.error as error:
    print(error)
