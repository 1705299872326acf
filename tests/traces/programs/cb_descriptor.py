# __get__, __set__, __delete__ with instance and class.
class D:
    def __get__(self, obj, kind):
        return [self, obj, kind]
    def __set__(self, obj, value):
        obj.__dict__["kept"] = (value, self)
    def __delete__(self, obj):
        obj.__dict__.clear()
class E:
    def __get__(self, obj, kind):
        return (obj,)
class C:
    d = D()
    e = E()
c = C()
a = c.d
b = C.d
c.d = [5]
f = c.e
c.e = 1
g = c.e
del c.d
h = c.e
