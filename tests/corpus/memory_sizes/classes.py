# A class has its method tables in itself, and the keys its instances share.
import sys
for value in [type('A', (), {}), type('B', (), {'__slots__': ()}), type('C', (list,), {}), type('D', (), {'__slots__': ('a', 'b')}), int, type, object]:
    print(type(value).__name__, sys.getsizeof(value))
