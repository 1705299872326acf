# update with one pair at a time.
import sys
value = {}
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.update([(count, 1)])
print(len(value), sys.getsizeof(value))
