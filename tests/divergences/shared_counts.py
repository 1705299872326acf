# Counts of None, of types and of small ints are exact, but for a machine with fewer library modules loaded.
import sys

print(sys.getrefcount(object) > 400, sys.getrefcount(True) > 20, sys.getrefcount(1) - 1_000_000_000 > 50)
