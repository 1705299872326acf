# Functions, methods, built-in ones.
import sys
for value in [(lambda: 0), (lambda a, b=1: a), len, [].append, 'a'.upper, (lambda: 0).__get__(1), print]:
    print(type(value).__name__, sys.getsizeof(value))
