# A comprehension appends, so its list has spare room.
import sys
for n in (0, 1, 4, 5, 9, 17, 30):
    print(n, sys.getsizeof([x for x in range(n)]), sys.getsizeof(list(range(n))), sys.getsizeof(list(x for x in range(n))))
