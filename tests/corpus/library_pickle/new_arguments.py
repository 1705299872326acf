# __getnewargs__ and __getnewargs_ex__ give the arguments of __new__.
import pickle
from collections import namedtuple

class Inch(float):
    def __new__(cls, value, unit="in"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __getnewargs__(self):
        return float(self), "inch"

class Keyed(tuple):
    def __new__(cls, *items, label):
        self = super().__new__(cls, items)
        self.label = label
        return self

    def __getnewargs_ex__(self):
        return tuple(self), {"label": self.label}

Pair = namedtuple("Pair", "left right")
inch = pickle.loads(pickle.dumps(Inch(2.5)))
print(inch, inch.unit)
keyed = pickle.loads(pickle.dumps(Keyed(1, 2, label="two")))
print(keyed, keyed.label)
print(pickle.loads(pickle.dumps(Pair(1, "r"))), pickle.loads(pickle.dumps(Pair(1, 2), 0)))
