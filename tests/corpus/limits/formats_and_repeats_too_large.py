# Sizes that no memory can hold are errors: formats of struct, repeats of array and of deque.
import array
import collections
import struct

for text in ("9223372036854775807B", "9223372036854775808b", "99999999999999999999x", "5000000000s", "3000000000I3h"):
    try:
        print(text, struct.calcsize(text))
    except struct.error as error:
        print(text, error)
print(struct.unpack("<3h2x2B", bytes(range(10))), struct.pack(">2h3s", 1, 2, b"ab"))
numbers = array.array("i", [1, 2, 3])
print(numbers * 2, numbers * 0, numbers * -1, 3 * array.array("b"))
numbers *= 2
print(numbers, len(numbers))
for count in (2 ** 62, 2 ** 61):
    try:
        numbers * count
    except MemoryError as error:
        print("MemoryError", error)
