# Arrays go to files and come back; a pickle of another machine's items is read; arrays are mutable sequences.
import array
import io
from array import _array_reconstructor as rebuild
from collections.abc import MutableSequence, Sequence

print(isinstance(array.array("b"), MutableSequence), issubclass(array.array, Sequence))

file = io.BytesIO()
array.array("h", [1, -2, 300]).tofile(file)
print(file.getvalue())
file.seek(0)
numbers = array.array("h", [7])
numbers.fromfile(file, 2)
print(numbers)
try:
    numbers.fromfile(file, 2)
except EOFError as error:
    print(error, numbers)


class Source:
    def __init__(self, answer):
        self.answer = answer

    def read(self, count):
        return self.answer


class Sink:
    def write(self, block):
        print(type(block), len(block), end=" ")


for answer in ("text", b"123", bytearray(b"12"), None):
    try:
        numbers.fromfile(Source(answer), 2)
    except (TypeError, ValueError, EOFError) as error:
        print(repr(answer), type(error).__name__, error)
for arguments in ((), (file,), (file, -1), (file, "2"), (file, 1, 2)):
    try:
        numbers.fromfile(*arguments)
    except (TypeError, ValueError) as error:
        print(len(arguments), error)
array.array("i", range(40000)).tofile(Sink())
print()

for typecode, form, items in [("H", 3, b"\1\2\3\4"), ("h", 5, b"\xff\xfe"), ("i", 4, b"\1\0\xff\xff"), ("d", 15, b"?\x80\0\0"),
                              ("d", 17, b"?\xf0\0\0\0\0\0\0"), ("u", 18, "aé".encode("utf-16-le")), ("b", 0, b"\xff\1"),
                              ("L", 7, b"\0\0\1\0"), ("q", 13, b"\xff" * 8)]:
    print(typecode, form, rebuild(array.array, typecode, form, items))
for arguments in [(1, "b", 0, b""), (str, "b", 0, b""), (array.array, "%", 0, b""), (array.array, "d", 16, "x"),
                  (array.array, "u", 22, b""), (array.array, "I", 7, b"abc"), (array.array, "", 6, b""), (array.array, "u", 20, b"ab")]:
    try:
        rebuild(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
