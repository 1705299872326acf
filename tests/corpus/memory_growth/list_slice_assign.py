# Slice assignment at the end.
import sys
value = []
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value[len(value):] = [count]
print(len(value), sys.getsizeof(value))
