# Slots add 8 bytes each, and there is no dict.
import sys
for count in range(6):
    cls = type("S", (), {"__slots__": tuple("abcdef"[:count])})
    print(count, sys.getsizeof(cls()), hasattr(cls(), "__dict__"), cls.__basicsize__)
