# pop(0) shrinks in the same way.
import sys
value = list(range(60))
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.pop(0)
print(len(value), sys.getsizeof(value))
