# Values given to __setattr__, __setitem__ and descriptors.
import sys
class Descriptor:
    def __set__(self, instance, value):
        print("set", sys.getrefcount(instance), sys.getrefcount(value))
    def __get__(self, instance, owner):
        print("get", sys.getrefcount(instance))
class A:
    d = Descriptor()
    def __setitem__(self, key, value):
        print("item", sys.getrefcount(key), sys.getrefcount(value))
    def __setattr__(self, name, value):
        print("attr", sys.getrefcount(value))
        object.__setattr__(self, name, value)
a = A()
v = []
a.d = v
a.d = []
a.d
a[v] = v
a[[]] = []
a.x = v
