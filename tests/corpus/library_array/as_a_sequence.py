# Arrays are indexed, sliced, joined and searched as lists are.
from array import array

numbers = array("i", range(10))
print(numbers[2], numbers[-1], numbers[2:5], numbers[::-3], 5 in numbers, numbers.index(4), numbers.count(3))
numbers[0] = 100
numbers[1:3] = array("i", [7, 7, 7])
del numbers[-2:]
numbers.insert(1, 55)
numbers.append(1)
numbers.extend([2, 3])
print(numbers, len(numbers), numbers.pop(), numbers.pop(0))
numbers.remove(7)
numbers.reverse()
print(numbers, numbers.tolist(), numbers + array("i", [9]), array("i", [1]) * 3)
for wrong in (lambda: numbers[99], lambda: numbers.index(999), lambda: numbers.remove(999), lambda: numbers + [1],
              lambda: numbers.__setitem__(slice(0, 1), [1]), lambda: array("i").pop(), lambda: numbers.extend("a")):
    try:
        wrong()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
