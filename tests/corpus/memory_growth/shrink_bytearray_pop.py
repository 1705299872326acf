# bytearray.pop gives memory back when half is free.
import sys
value = bytearray(200)
known = None
for count in range(200):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.pop()
print(len(value), sys.getsizeof(value))
