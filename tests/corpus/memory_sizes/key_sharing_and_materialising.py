# Instance dicts: when keys are shared, when an instance gets a dict of its own, what that costs and what it holds.
import gc
import sys

class A:
    def __init__(self):
        self.a = 1
        self.b = 2
        self.c = 3

def size(instance):
    return sys.getsizeof(instance.__dict__)

first = A()
blocks = sys.getallocatedblocks()
second = A()
print(sys.getallocatedblocks() - blocks)
print(sys.getsizeof(second), gc.is_tracked(second))
blocks = sys.getallocatedblocks()
d = second.__dict__
print(sys.getrefcount(d), sys.getsizeof(d), gc.is_tracked(d))
print(second.__dict__ is d, vars(second) is d)
print([type(each).__name__ for each in gc.get_referents(second)],
        [type(each).__name__ for each in gc.get_referents(first)])
del second.b
print(size(second), size(first), list(second.__dict__))
second.b = 5
print(size(second), list(second.__dict__))
third = A()
third.d = 4
print(size(third), size(A()))
fourth = A()
fourth.__dict__["new key"] = 1
print(size(fourth), size(A()))
fifth = A()
fifth.__dict__ = {"a": 1}
print(size(fifth), size(A()))
sixth = A()
sixth.__dict__[1] = 1
print(size(sixth), size(A()))
seventh = A()
seventh.__dict__.clear()
print(size(seventh))
seventh.a = 1
print(size(seventh))
class Many:
    pass
many = Many()
sizes = []
for n in range(40):
    setattr(many, "a%d" % n, n)
    blocks = sys.getallocatedblocks()
    other = Many()
    setattr(other, "a0", 0)
    sizes.append((sys.getallocatedblocks() - blocks, size(other)))
print(sizes)
print(size(many), size(Many()))
class Order:
    def __init__(self, flip):
        if flip:
            self.x = 1
            self.y = 2
        else:
            self.y = 2
            self.x = 1
one, two = Order(True), Order(False)
print(list(one.__dict__), list(two.__dict__), size(one), size(two))
class Sub(A):
    pass
print(size(Sub()), size(A()))
class WithGetattr:
    def __getattr__(self, name):
        setattr(self, name, name)
        return name
w = WithGetattr()
print(w.p, w.q, size(w), size(WithGetattr()))
import copy
e = copy.copy(first)
print(size(e), size(first), list(vars(e)))
e = copy.deepcopy(first)
print(size(e), size(first))
import pickle
e = pickle.loads(pickle.dumps(first))
print(size(e), size(first))
