# A range holds four numbers, a slice three.
import sys
for value in [range(0), range(10), range(10**9), range(1, 100, 7), slice(1), slice(1, 2, 3)]:
    print(type(value).__name__, sys.getsizeof(value))
