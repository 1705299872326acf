# Deleting at the front moves the start only.
import sys
value = bytearray(200)
known = None
for count in range(150):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    del value[:1]
print(len(value), sys.getsizeof(value))
