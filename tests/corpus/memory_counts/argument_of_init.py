# While __init__ runs the new object is held by the call.
import sys
class A:
    def __init__(self, x):
        print(sys.getrefcount(self), sys.getrefcount(x))
A([])
value = []
A(value)
a = A(*[value])
