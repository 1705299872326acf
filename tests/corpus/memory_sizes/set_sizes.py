# A set holds up to four in itself and then in tables of 32, 128 ...
import sys
for value in [set(), {1}, set(range(4)), set(range(5)), set(range(19)), set(range(20)), set(range(77)), frozenset(range(4)), frozenset(range(5))]:
    print(type(value).__name__, sys.getsizeof(value))
