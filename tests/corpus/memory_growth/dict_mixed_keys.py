# The first key that is not text turns the table into a general one.
import sys
value = {'a': 1, 'b': 2}
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value[count] = None
print(len(value), sys.getsizeof(value))
