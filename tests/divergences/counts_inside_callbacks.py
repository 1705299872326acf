# What is called through a proxy, and sys.unraisablehook, is held during the call; CPython loses what a wrong __hash__ returned.
import sys
import weakref


class Value:
    def __eq__(self, other):
        print("compared by way of a proxy", sys.getrefcount(self))
        return True


value = Value()
weakref.proxy(value) == 1


def hook(info):
    print("unraisablehook", sys.getrefcount(hook))


sys.unraisablehook = hook


class Loud:
    def __del__(self):
        raise ValueError


Loud()
number = float("1.5")


class BadHash:
    def __hash__(self):
        return number


try:
    hash(BadHash())
except TypeError:
    pass
print("returned by __hash__", sys.getrefcount(number))
