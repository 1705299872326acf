# What a new class holds and what holds it.
import sys
class A:
    pass
print(sys.getrefcount(A))
class B:
    def f(self):
        pass
print(sys.getrefcount(B), sys.getrefcount(B.f), sys.getrefcount(B.__dict__["f"]))
class C:
    __slots__ = ("a",)
print(sys.getrefcount(C))
class D(A, B):
    def g(self):
        return super()
print(sys.getrefcount(D), sys.getrefcount(A), sys.getrefcount(B))
