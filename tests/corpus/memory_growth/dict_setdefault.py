# setdefault grows a dict as a store does.
import sys
value = {}
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.setdefault(count, None)
print(len(value), sys.getsizeof(value))
