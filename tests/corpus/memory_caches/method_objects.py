# Bound methods are made anew at each access.
class A:
    def m(self): pass
a = A()
print(a.m is a.m, a.m == a.m, A.m is A.m, [].append is [].append, a.m.__func__ is A.m)
