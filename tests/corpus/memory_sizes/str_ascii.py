# ASCII text: 49 bytes and one for each character.
import sys
for value in ['', 'a', 'ab', 'abc' * 10, 'x' * 1000]:
    print(type(value).__name__, sys.getsizeof(value))
