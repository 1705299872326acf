# An array makes room once for a list, a text, bytes or another array, and item by item for other iterables.
import sys
from array import array


def room(numbers):
    return len(numbers), (sys.getsizeof(numbers) - sys.getsizeof(array("b"))) // numbers.itemsize


for code in "bhid":
    numbers = array(code, range(25))
    print(code, room(numbers), end=" ")
    for step in (lambda: numbers.fromlist([1] * 16), lambda: numbers.extend(range(20)), lambda: numbers.insert(0, 1),
                 lambda: numbers.frombytes(b"abcdefgh" * 9), lambda: numbers.extend(numbers), lambda: numbers.pop(),
                 lambda: numbers.fromlist([]), lambda: numbers.extend(iter([2] * 30)), lambda: numbers.fromlist([3]),
                 lambda: numbers.__delitem__(slice(0, 60)), lambda: numbers.fromlist([4] * 100)):
        step()
        print(room(numbers), end=" ")
    print()

text = array("u", "abc")
for part in "d", "e" * 20, "", "\u1234" * 9:
    text.fromunicode(part)
    print(room(text), end=" ")
print(text.tounicode() == "abcd" + "e" * 20 + "\u1234" * 9)


class Shrinks:
    def __index__(self):
        del values[1:]
        return 7


class Counts:
    asked = 0

    def __index__(self):
        Counts.asked += 1
        return 5


numbers = array("i", [1, 2])
numbers.fromlist([Counts(), Counts()])
print(numbers, Counts.asked)
for values in [[3, "x"], [Shrinks(), 5, 6], [2 ** 40], [1.5]]:
    try:
        numbers.fromlist(values)
    except (TypeError, RuntimeError, OverflowError) as error:
        print(type(error).__name__, error, numbers)
