# copy and deepcopy call the hooks.
import copy
class A:
    def __init__(self, x):
        self.x = x
    def __copy__(self):
        new = A(self.x)
        return new
class B:
    def __init__(self, x):
        self.x = x
    def __reduce__(self):
        return B, (self.x,)
class C:
    def __getstate__(self):
        return {"s": [1]}
    def __setstate__(self, state):
        self.__dict__.update(state)
a = A([1])
b = copy.copy(a)
c = copy.copy(B([2]))
d = copy.copy(C())
