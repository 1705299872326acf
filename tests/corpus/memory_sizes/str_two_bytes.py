# Text beyond Latin-1 takes two bytes for each character.
import sys
for value in ['€', '€a', '€' * 10, 'я' * 33, 'a' * 100 + '€']:
    print(type(value).__name__, sys.getsizeof(value))
