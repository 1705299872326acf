import sys

a = [1, 2]
print(sys.getrefcount(a))
b = a
box = [a, a, a]
print(sys.getrefcount(a))
