# Equal constants of one file are one object.
import sys
a = 99999
b = 99999
c = "some text"
def f():
    return 99999, "some text"
print(a is b, f()[0] is a, f()[1] is c, sys.getrefcount(a), sys.getrefcount(c))
x = (99999, "some text")
print(x[0] is a, x[1] is c, f() is x)
