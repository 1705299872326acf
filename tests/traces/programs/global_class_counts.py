# Classes hold functions, bases, dicts; instances hold classes.
class A:
    data = [1]
    def f(self):
        return self.data
    g = f
    class Inner:
        x = data if False else [2]
a = A()
A.extra = [3]
b = A.Inner()
f = A.f
m = a.f
c = type(a)
B = type("B", (A,), {"data": A.data})
d = B().g()
del A.g
s = B.__subclasses__()
t = A.__subclasses__()
u = B.__bases__
