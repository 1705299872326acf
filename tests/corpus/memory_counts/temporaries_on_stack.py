# Operands that wait on the stack count.
import sys
v = []
print([v, v, sys.getrefcount(v)][2], (v, sys.getrefcount(v))[1], {1: v, 2: sys.getrefcount(v)}[2])
def three(a, b, c):
    return c
print(three(v, v, sys.getrefcount(v)))
