# A bytearray's own block is not rounded; an empty one has none.
import sys
for value in [bytearray(), bytearray(1), bytearray(10), bytearray(b'x' * 100)]:
    print(type(value).__name__, sys.getsizeof(value))
