# One character beyond the basic plane makes all of them four bytes wide.
import sys
for value in ['😀', '😀a', '😀' * 10, 'a' * 99 + '😀']:
    print(type(value).__name__, sys.getsizeof(value))
