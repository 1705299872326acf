# += with a list of two.
import sys
value = []
known = None
for count in range(80):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value += [1, 2]
print(len(value), sys.getsizeof(value))
