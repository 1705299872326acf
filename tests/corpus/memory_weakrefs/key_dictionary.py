# WeakKeyDictionary drops entries whose key is gone.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
d = weakref.WeakKeyDictionary()
a, b = A(1), A(2)
d[a], d[b] = 'x', 'y'
print(len(d), a in d, d[a])
del a
print(len(d), [k.name for k in d], list(d.values()))
del b
print(len(d))
