# Closures of one call share the cell.
import sys
def make():
    x = [1]
    def a(): return x
    def b(): return x
    return a, b, lambda: sys.getrefcount(x)
a, b, look = make()
print(look(), sys.getrefcount(a()), a.__closure__[0] is b.__closure__[0], sys.getrefcount(a.__closure__[0]))
del b
print(look(), sys.getrefcount(a.__closure__[0]))
