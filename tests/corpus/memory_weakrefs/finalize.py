# weakref.finalize calls once; it is alive till then.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a = A(1)
f = weakref.finalize(a, print, 'finalizing', sep='|')
print(f.alive, f.peek()[0] is a)
del a
print(f.alive, f())
b = A(2)
g = weakref.finalize(b, lambda: 'result')
print(g(), g(), g.alive)
