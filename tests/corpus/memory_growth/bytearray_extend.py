# bytearray += five bytes.
import sys
value = bytearray()
known = None
for count in range(80):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value += b'abcde'
print(len(value), sys.getsizeof(value))
