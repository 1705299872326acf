# A dict of int keys: growth points.
import sys
value = {}
known = None
for count in range(400):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value[count] = None
print(len(value), sys.getsizeof(value))
