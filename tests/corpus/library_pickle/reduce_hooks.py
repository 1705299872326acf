# __reduce__ and __reduce_ex__ say how to make the object again.
import pickle

class Reduced:
    def __init__(self, value, extra=None):
        self.value, self.extra = value, extra

    def __reduce__(self):
        return Reduced, (self.value, "from reduce")

class Versioned:
    def __reduce_ex__(self, protocol):
        return str, (f"protocol {protocol}",)

class Container(list):
    def __reduce__(self):
        return Container, (), {"name": "kept"}, iter([1, 2]), None

class Mapping(dict):
    def __reduce__(self):
        return Mapping, (), None, None, iter([("a", 1)])

class Constant:
    def __reduce__(self):
        return "CONSTANT"

CONSTANT = Constant()
copy = pickle.loads(pickle.dumps(Reduced(5)))
print(copy.value, copy.extra, pickle.loads(pickle.dumps(Versioned(), 3)), pickle.loads(pickle.dumps(CONSTANT)) is CONSTANT)
container = pickle.loads(pickle.dumps(Container()))
print(container, container.name, pickle.loads(pickle.dumps(Mapping())))
