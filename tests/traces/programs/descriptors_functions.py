# A function in a class and through an instance.
def free(self):
    return [self]
class K:
    m = free
    n = staticmethod(free)
    o = classmethod(free)
k = K()
a = k.m
b = K.m
c = k.n
d = K.o
r = a()
s = d()
k.m = free
e = k.m
import functools
p = functools.partial(free, k)
q = p()
u = functools.partialmethod(free)
