# A list's size depends on how it was made.
import sys
for value in [[], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4, 5], list(range(3)), [x for x in range(3)], [None] * 3, list('abcde'), [*range(9)]]:
    print(type(value).__name__, sys.getsizeof(value))
