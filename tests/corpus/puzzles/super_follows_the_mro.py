# super() is not the parent: it is the next in the order of the object's class.
class A:
    def f(self): return "A"
class B(A):
    def f(self): return "B" + super().f()
class C(A):
    def f(self): return "C" + super().f()
class D(B, C):
    def f(self): return "D" + super().f()
class E(C, B): pass
print(D().f(), E().f(), B().f(), [k.__name__ for k in D.__mro__])
class X:
    def __init__(self): print("X", end=" ")
class Y(X):
    def __init__(self): print("Y", end=" "); super().__init__()
class Z(X):
    def __init__(self): print("Z", end=" ")
class W(Y, Z): pass
W(); print()
