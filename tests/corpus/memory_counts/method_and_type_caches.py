# Looking up an attribute of a type fills the type's method cache and inline caches; neither counts values.
import sys

class Value:
    pass

class Base:
    item = Value()
    def method(self):
        return 1

class Child(Base):
    pass

def count(thing):
    return sys.getrefcount(thing) - 1

v = Base.item
m = Base.__dict__["method"]
print(count(v), count(m))
c = Child()
for _ in range(100):
    c.item, c.method, Child.item
def loop(x):
    for _ in range(100):
        x.item
        x.method()
    return count(v), count(m)
print(loop(c), count(v), count(m))
bound = c.method
print(count(m), count(c))
del bound
name = "".join(["un", "common_", "name"])
print(sys.getrefcount(name))
getattr(c, name, None)
print(sys.getrefcount(name))
print(count(Base), count(Child))
Child.extra = 1
print(count(Base), count(Child))
class Other(Base):
    pass
print(count(Base), len(Base.__subclasses__()))
del Other
import gc
gc.collect()
print(count(Base), len(Base.__subclasses__()))
sys._clear_type_cache()
print(sys.getrefcount(name), count(v), count(m))
def kwonly(*, key_a=v, key_b=v):
    return count(v)
print(count(v), kwonly(), kwonly(key_a=v))
print(count(v))
class Desc:
    def __get__(self, obj, kind):
        return count(self)
d = Desc()
Base.d = d
print(count(d), c.d, Child.d)
class Slotted:
    __slots__ = ("x",)
s = Slotted()
s.x = v
def readslot(s):
    for _ in range(50):
        s.x
    return count(v)
print(count(v), readslot(s))
def glob():
    for _ in range(50):
        v
    return count(v)
print(glob())
