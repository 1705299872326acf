# Popping halves the block when less than half is used.
import sys
value = list(range(100))
known = None
for count in range(100):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.pop()
print(len(value), sys.getsizeof(value))
