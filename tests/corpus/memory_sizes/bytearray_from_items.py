# A byte array of a list or tuple of ints has just the room it takes; of anything else it grows as by append.
import sys


class Index:
    def __index__(self):
        return 7


class OwnList(list):
    pass


for count in (0, 1, 2, 3, 5, 8, 16, 17, 100):
    numbers = list(range(count))
    sources = (numbers, tuple(numbers), range(count), iter(numbers), (n for n in numbers), set(numbers),
               dict.fromkeys(numbers), OwnList(numbers), bytes(numbers))
    print(count, *[sys.getsizeof(bytearray(source)) for source in sources])

print("with True", sys.getsizeof(bytearray([1, True, 3])), bytearray([1, True, 3]))
print("with an index", sys.getsizeof(bytearray([1, 2, Index()])), bytearray([1, 2, Index()]))
late = [1] * 50 + [Index()] + [2] * 50
print("an index late", sys.getsizeof(bytearray(late)), len(bytearray(late)))
array = bytearray(b"abc")
try:
    array.__init__([1, "two"])
except TypeError as error:
    print(error, "-", array, sys.getsizeof(array))
