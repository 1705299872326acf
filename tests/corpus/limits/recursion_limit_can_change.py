# setrecursionlimit takes effect at once.
import sys


def depth(n=1):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


first = depth()
sys.setrecursionlimit(300)
second = depth()
sys.setrecursionlimit(600)
third = depth()
print(first - second, third - second, sys.getrecursionlimit())
for limit in (0, -5, "x", 2 ** 40, 3):
    try:
        sys.setrecursionlimit(limit)
    except Exception as error:
        print(type(error).__name__, error)
