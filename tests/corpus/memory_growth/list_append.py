# list.append over-allocates by an eighth, in steps of four.
import sys
value = []
known = None
for count in range(200):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.append(count)
print(len(value), sys.getsizeof(value))
