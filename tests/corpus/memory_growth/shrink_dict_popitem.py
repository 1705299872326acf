# popitem does not shrink a dict either.
import sys
value = {n: n for n in range(50)}
known = None
for count in range(50):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.popitem()
print(len(value), sys.getsizeof(value))
