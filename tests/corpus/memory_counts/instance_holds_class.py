# Each instance holds its class; built-in types do not count.
import sys
class A:
    pass
before = sys.getrefcount(A)
many = [A() for _ in range(10)]
print(sys.getrefcount(A) - before)
B = type("B", (A,), {})
print(sys.getrefcount(A) - before)
del B, many
import gc
gc.collect()
print(sys.getrefcount(A) - before)
