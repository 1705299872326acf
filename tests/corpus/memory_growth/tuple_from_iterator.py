# tuple() of an iterator is trimmed to its length.
import sys
for n in (0, 1, 5, 11, 40):
    print(n, sys.getsizeof(tuple(x for x in range(n))), sys.getsizeof(tuple(range(n))), sys.getsizeof(tuple([1] * n)))
