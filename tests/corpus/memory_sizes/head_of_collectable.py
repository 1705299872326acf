# getsizeof is __sizeof__ and 16 for collectable objects, 32 more in plain instances.
import sys
class P: pass
for value in [[], (), {}, set(), 1, 1.5, "a", b"a", object(), P(), len, lambda: 0, Exception(), range(3), slice(1), None]:
    print(type(value).__name__, sys.getsizeof(value) - value.__sizeof__())
