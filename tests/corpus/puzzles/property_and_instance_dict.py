# A property wins over the instance's dictionary; a plain method does not.
class P:
    @property
    def value(self): return "property"
    def method(self): return "method"
p = P()
p.__dict__["value"] = "own"
p.__dict__["method"] = "own"
print(p.value, p.method, p.__dict__)
try:
    p.value = 1
except AttributeError as error:
    print(error)
class Q(P):
    value = "plain"
q = Q()
q.value = "changed"
print(q.value, Q.value, isinstance(P.value, property), P.value.fget(p))
class R:
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v * 2
    @x.deleter
    def x(self): print("deleting"); del self._x
r = R(); r.x = 4; print(r.x); del r.x
try:
    r.x
except AttributeError as error:
    print(error)
