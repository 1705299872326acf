# Removing entries never shrinks a dict.
import sys
value = {n: n for n in range(50)}
known = None
for count in range(50):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.pop(count)
print(len(value), sys.getsizeof(value))
