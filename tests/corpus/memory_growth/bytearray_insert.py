# bytearray.insert grows in the same way.
import sys
value = bytearray(b'xyz')
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.insert(0, 1)
print(len(value), sys.getsizeof(value))
