# A dict's views are small.
import sys
for value in [{}.keys(), {1: 2}.values(), {1: 2}.items(), iter({}.items()), reversed({})]:
    print(type(value).__name__, sys.getsizeof(value))
