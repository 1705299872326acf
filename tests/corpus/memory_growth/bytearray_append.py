# bytearray.append over-allocates by an eighth.
import sys
value = bytearray()
known = None
for count in range(300):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.append(65)
print(len(value), sys.getsizeof(value))
