# WeakSet forgets dead members.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
s = weakref.WeakSet()
a, b = A(1), A(2)
s.add(a), s.add(b), s.add(a)
print(len(s), a in s)
del a
print(len(s), [x.name for x in s])
s.discard(b)
print(len(s))
