# Slice assignment, insertion and deletion change how much room a list has.
import sys

numbers = [10, 20, 30]
size = sys.getsizeof(numbers)
numbers[1:1] = [11, 12, 13]
size = sys.getsizeof(numbers)
numbers[:] = numbers[::-1]
size = sys.getsizeof(numbers)
numbers[2:5] = []
numbers += (1, 2)
size = sys.getsizeof(numbers)
numbers *= 2
copy = numbers[:]
del numbers[::2]
numbers[0:0] = copy
size = sys.getsizeof(numbers)
numbers[len(numbers):] = range(3)
del numbers[1:]
size = sys.getsizeof(numbers)
numbers.clear()
