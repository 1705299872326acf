# Floats and complex numbers have one size each.
import sys
for value in [0.0, 1.5, float('inf'), float('nan'), 1j, complex(2, 3)]:
    print(type(value).__name__, sys.getsizeof(value))
