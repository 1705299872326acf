# Decorators that wrap with closures and state.
import functools
class count:
    def __init__(self, f):
        self.f = f
        self.n = 0
        functools.update_wrapper(self, f)
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
    def __get__(self, obj, kind=None):
        return functools.partial(self, obj)
@count
def f(x):
    return [x]
class C:
    @count
    def m(self, x):
        return (self, x)
    @functools.cached_property
    def big(self):
        return [self]
    @functools.lru_cache(None)
    def l(self, x):
        return {x: self}
c = C()
a = f([1])
b = c.m(a)
d = c.big
e = c.big
g = c.l(1000)
h = c.l(1000)
C.l.cache_clear()
