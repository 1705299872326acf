# extend by three at a time.
import sys
value = []
known = None
for count in range(80):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.extend((1, 2, 3))
print(len(value), sys.getsizeof(value))
