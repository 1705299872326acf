# extend from a generator grows as it goes.
import sys
value = []
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.extend(x for x in (1, 2))
print(len(value), sys.getsizeof(value))
