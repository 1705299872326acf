# Missing keys: defaultdict, setdefault, __missing__ and get.
from collections import defaultdict

class Filling(dict):
    def __missing__(self, key):
        value = self[key] = [key]
        return value

plain = {}
first = plain.setdefault("a", [])
unused = ["unused"]
same = plain.setdefault("a", unused)
groups = defaultdict(list)
groups["x"].append(first)
asked = groups.get("y")
nested = defaultdict(lambda: defaultdict(list))
nested["p"]["q"].append(unused)
filling = Filling()
made = filling["k"]
again = filling["k"]
merged = plain | groups
plain |= filling
del groups["x"]
nested.default_factory = None
try:
    nested["z"]
except KeyError as error:
    missing = error.args
popped = nested.popitem()
