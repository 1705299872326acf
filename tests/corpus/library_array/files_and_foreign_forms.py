# array.tofile and fromfile write and read whole items; a pickle of another machine's array is converted.
import array
import io

numbers = array.array('h', range(-3, 4))
stream = io.BytesIO()
numbers.tofile(stream)
print(len(stream.getvalue()), stream.getvalue() == numbers.tobytes())
stream.seek(0)
copy = array.array('h')
copy.fromfile(stream, 3)
print(copy)
for count in (2, 9, -1):
    try:
        copy.fromfile(stream, count)
    except (EOFError, ValueError) as error:
        print(type(error).__name__, error)
    print(copy)


class Odd:
    def read(self, count):
        print('asked for', count)
        return bytearray(count)

    def write(self, data):
        print('got', type(data).__name__, len(data))


try:
    copy.fromfile(Odd(), 1)
except TypeError as error:
    print(error)
array.array('d', range(20000)).tofile(Odd())
array.array('d').tofile(None)
rebuild = array._array_reconstructor
for arguments in ((array.array, 'd', 17, b'?\xf0\0\0\0\0\0\0'), (array.array, 'i', 13, b'\0' * 7 + b'\x05'),
                  (array.array, 'h', 7, b'\xff' * 4), (array.array, 'h', 9, b'\xff' * 4), (array.array, 'u', 18, b'a\0b\0'),
                  (array.array, 'f', 14, b'\0\0\x80?'), (array.array, 'b', 22, b''), (array.array, '?', 0, b''),
                  (array.array, 'b', 0, ''), ('', 'b', 0, b''), (str, 'b', 0, b''), (array.array, 'd', 16, b'a'),
                  (array.array, 'bb', 0, b''), (array.array, 'b')):
    try:
        print(rebuild(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
