# A kept frame goes on holding its locals.
import sys
def f(x):
    y = x
    return sys._getframe()
v = []
frame = f(v)
print(sys.getrefcount(v), sorted(frame.f_locals))
print(sys.getrefcount(v))
frame.clear()
print(sys.getrefcount(v))
del frame
print(sys.getrefcount(v))
