# Bytes: 33 and one for each.
import sys
for value in [b'', b'a', b'ab', b'x' * 100, bytes(1000)]:
    print(type(value).__name__, sys.getsizeof(value))
