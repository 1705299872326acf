# __del__ runs when the last reference goes, at most once; errors in it are reported and ignored.
class Noisy:
    kept = []
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def scope():
    local = Noisy("local")
    return "returned"
print(scope())
a = Noisy("a"); b = a; del a; print("still b"); b = None
Noisy("temporary"); print("after temporary")
items = [Noisy("x"), Noisy("y")]; items.pop(0); print("popped"); items.clear(); print("cleared")
d = {"k": Noisy("old")}; d["k"] = Noisy("new"); print("replaced"); del d
class Risen(Noisy):
    def __del__(self):
        print("rising", self.name)
        Noisy.kept.append(self)
r = Risen("r"); del r
print([k.name for k in Noisy.kept]); Noisy.kept.clear(); print("gone without a second call")
import gc
class Node(Noisy): pass
first, second = Node("first"), Node("second")
first.other, second.other = second, first
del first, second
print("unreachable cycle"); gc.collect(); print("collected")
def generator():
    keep = Noisy("in generator")
    yield 1
g = generator(); next(g); del g; print("generator gone")
try:
    holder = Noisy("in frame")
    raise ValueError
except ValueError:
    pass
holder = None
def swap():
    one, two = Noisy("one"), Noisy("two")
    one, two = two, one
    one = None
    print("end of swap")
swap()
class Slow:
    def __del__(self): print("class", type(self).__name__, "globals still there:", print is not None)
last = Slow()
print("end of program")
