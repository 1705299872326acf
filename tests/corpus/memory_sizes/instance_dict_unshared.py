# An attribute that does not fit the shared keys gives the instance a table of its own.
import sys
class Point:
    def __init__(self):
        self.x = 1
a, b = Point(), Point()
a.__dict__["k" * 3] = 1
print(sys.getsizeof(a.__dict__), sys.getsizeof(b.__dict__))
del b.x
print(sys.getsizeof(b.__dict__))
b.__dict__.clear()
print(sys.getsizeof(b.__dict__))
