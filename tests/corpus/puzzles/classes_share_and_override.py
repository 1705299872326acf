# Attribute lookup through instances, classes and parents, and what assignment changes.
class A:
    x = 1
    lst = []
class B(A): pass
class C(A): x = 3
a, b, c = A(), B(), C()
print(a.x, b.x, c.x, B.x, "x" in B.__dict__)
A.x = 10
print(a.x, b.x, c.x)
B.x = 20
print(a.x, b.x, A.x)
b.x = 30
del B.x
print(b.x, B.x, b.__dict__)
del b.x
print(b.x)
b.lst.append(1); c.lst = c.lst + [2]
print(A.lst, b.lst is A.lst, c.lst, C.lst)
A.method = lambda self: type(self).__name__
print(b.method(), c.method(), [k.__name__ for k in A.__subclasses__()])
a.__class__ = C
print(a.x, isinstance(a, C), type(a).__name__)
class D(B, C): pass
print(D.x, D().method(), D.mro()[1:3] == [B, C])
