# __subclasses__ holds them weakly.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
class Base: pass
class One(Base): pass
class Two(Base): pass
print([c.__name__ for c in Base.__subclasses__()])
del One
gc.collect()
print([c.__name__ for c in Base.__subclasses__()])
