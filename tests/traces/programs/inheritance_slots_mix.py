# Slots, dicts and weak references in one hierarchy.
class A:
    __slots__ = ("a",)
class B(A):
    __slots__ = ("b", "__weakref__")
class C(B):
    pass
class D:
    __slots__ = ("__dict__",)
import weakref
a = A()
a.a = [1]
b = B()
b.a = b.b = a.a
c = C()
c.a = [2]
c.z = c.a
d = D()
d.q = [3]
w = weakref.ref(b)
x = weakref.ref(c)
try:
    weakref.ref(a)
except TypeError as e:
    t = str(e)
del b
v = c.__dict__
