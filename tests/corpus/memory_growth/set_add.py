# set.add: growth points.
import sys
value = set()
known = None
for count in range(400):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.add(count)
print(len(value), sys.getsizeof(value))
