# [None] * 10 is exact; the first append resizes it.
import sys
value = [None] * 10
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.append(count)
print(len(value), sys.getsizeof(value))
