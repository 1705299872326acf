# In __new__ the arguments are held by a tuple too.
import sys
class A:
    def __new__(cls, x):
        self = super().__new__(cls)
        print(sys.getrefcount(self), sys.getrefcount(x))
        return self
A([])
value = []
A(value)
