# A yielded value belongs to who receives it.
import sys
def g():
    x = []
    yield x
    print(sys.getrefcount(x))
    yield x
it = g()
a = next(it)
print(sys.getrefcount(a))
b = next(it)
print(sys.getrefcount(a), a is b)
del it
print(sys.getrefcount(a))
