# del value[-5:] shrinks too.
import sys
value = list(range(100))
known = None
for count in range(20):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    del value[-5:]
print(len(value), sys.getsizeof(value))
