# A tuple: 40 and 8 for each item.
import sys
for value in [(), (1,), (1, 2), tuple(range(10)), (None,) * 100]:
    print(type(value).__name__, sys.getsizeof(value))
