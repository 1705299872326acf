# A dict with any keys grows by tables of 8, 16, 32 ...
import sys
for value in [{}, {1: 1}, {i: i for i in range(5)}, {i: i for i in range(6)}, {i: i for i in range(10)}, {i: i for i in range(11)}, {i: i for i in range(100)}]:
    print(type(value).__name__, sys.getsizeof(value))
