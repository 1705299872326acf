# A generator holds its frame: locals and stack.
import sys
for value in [(x for x in ()), (lambda: (yield))(), (x + y for x in () for y in ())]:
    print(type(value).__name__, sys.getsizeof(value))
