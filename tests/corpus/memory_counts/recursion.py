# Each level of a recursion holds the argument.
import sys
def down(x, n):
    return [sys.getrefcount(x)] + (down(x, n - 1) if n else [])
v = []
print(down(v, 4), sys.getrefcount(v))
