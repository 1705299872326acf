# discard never shrinks a set.
import sys
value = set(range(50))
known = None
for count in range(50):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.discard(count)
print(len(value), sys.getsizeof(value))
