# A dict with nothing but text keys needs no room for hashes.
import sys
for value in [{'a': 1}, {str(i): i for i in range(5)}, {str(i): i for i in range(6)}, {str(i): i for i in range(11)}, dict(a=1, b=2)]:
    print(type(value).__name__, sys.getsizeof(value))
