# A finalizer added to the class later counts.
class A: pass
a, b = A(), A()
del a
A.__del__ = lambda self: print('now')
del b
print('end')
