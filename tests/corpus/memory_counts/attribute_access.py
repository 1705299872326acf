# An attribute that is read is on the stack for a moment.
import sys
class A:
    pass
a = A()
a.x = [1]
print(sys.getrefcount(a.x), sys.getrefcount(a.__dict__), sys.getrefcount(a.x))
b = a.x
print(sys.getrefcount(a.x), sys.getrefcount(b))
a.__dict__ = {"x": b}
print(sys.getrefcount(b), sys.getrefcount(a.__dict__))
