# set.update by three.
import sys
value = set()
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.update((count, count + 500, count + 1000))
print(len(value), sys.getsizeof(value))
