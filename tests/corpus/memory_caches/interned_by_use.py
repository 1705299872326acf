# Attribute names and keyword names are interned.
class A: pass
a = A()
setattr(a, ''.join(['ru', 'n_time']), 1)
name = next(iter(a.__dict__))
import sys
print(name is sys.intern('run_time'), next(iter(dict(run_time=1))) is name)
def f(run_time): pass
print(f.__code__.co_varnames[0] is name)
