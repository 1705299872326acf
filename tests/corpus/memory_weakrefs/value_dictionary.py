# WeakValueDictionary drops entries whose value is gone.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
d = weakref.WeakValueDictionary()
a, b = A(1), A(2)
d['a'], d['b'] = a, b
print(len(d), sorted(d))
del a
print(len(d), sorted(d), 'a' in d, d.get('a'))
print([v.name for v in d.values()], d.pop('b').name, len(d))
