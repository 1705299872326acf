# The singletons' sizes; a bool is an int.
import sys
for value in [None, True, False, Ellipsis, NotImplemented, (), '', b'']:
    print(type(value).__name__, sys.getsizeof(value))
