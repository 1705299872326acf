# A __del__ in the instance is not called.
class A: pass
a = A()
a.__del__ = lambda: print('never')
del a
print('end')
