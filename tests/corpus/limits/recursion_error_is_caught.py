# Endless recursion raises RecursionError, which can be handled.
import sys


def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as error:
    print(type(error).__mro__[1].__name__, error)
depth = 0


def measure():
    global depth
    depth += 1
    measure()


try:
    measure()
except RecursionError:
    print(depth > 900, depth < 1000, sys.getrecursionlimit())
