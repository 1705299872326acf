# remove shrinks too.
import sys
value = list(range(40))
known = None
for count in range(40):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.remove(value[-1])
print(len(value), sys.getsizeof(value))
