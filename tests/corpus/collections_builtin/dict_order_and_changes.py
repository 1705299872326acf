# A dict keeps the order of insertion; changing its size while walking over it is an error.
d = {"a": 1, "b": 2, "c": 3}
d["a"] = 9
del d["b"]
d["b"] = 8
print(d, list(d), d.popitem(), list(reversed(d)))
def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
def grow():
    d = {1: 1, 2: 2}
    for key in d:
        d[key + 10] = 0
def shrink():
    d = {1: 1, 2: 2, 3: 3}
    for key in d.keys():
        del d[key]
def swap():
    d = {1: 1, 2: 2, 3: 3}
    for key in d:
        del d[key]
        d[key + 10] = 0
    return d
def change_values():
    d = {1: 1, 2: 2}
    for key, value in d.items():
        d[key] = value * 10
    return d
def copy_first():
    d = {1: 1, 2: 2, 3: 3}
    for key in list(d):
        if key != 2: del d[key]
    return d
def values():
    d = {1: 1}
    for value in d.values(): d[value + 1] = 0
def finished():
    d = {1: 1}
    walk = iter(d)
    next(walk); d[2] = 2
    return next(walk, "end")
def items():
    d = {1: 1, 2: 2}
    walk = iter(d.items()); d[3] = 3
    try: next(walk)
    except RuntimeError as error: print(error)
    return list(walk)
for function in (grow, shrink, swap, change_values, copy_first, values, finished, items):
    attempt(function)
class Key:
    def __init__(self, name, hash): self.name, self.code = name, hash
    def __hash__(self): return self.code
    def __eq__(self, other):
        print(f"{self.name}=={other.name}", end=" ")
        return self.name == other.name
    def __repr__(self): return self.name
a, b, c = Key("a", 1), Key("b", 1), Key("c", 2)
table = {a: 1, b: 2, c: 3}
print(table, table[Key("b", 1)], Key("z", 1) in table, Key("z", 5) in table)
class BadHash:
    def __init__(self, value): self.value = value
    def __hash__(self): return self.value
for value in ("x", 1.5, None, 2 ** 70, -1, True):
    attempt(lambda: hash(BadHash(value)))
class NoHash:
    __hash__ = None
class OnlyEq:
    def __eq__(self, other): return True
attempt(lambda: {NoHash(): 1}); attempt(lambda: hash(OnlyEq())); attempt(lambda: {OnlyEq()}); attempt(lambda: OnlyEq.__hash__)
d = {}; d["self"] = d; print(d, [d], {"k": [d]}); view = d.values(); d["v"] = view; print(len(repr(d)) > 0)
e = {1: "a"}; e[1.0] = "b"; e[True] = "c"; print(e, {0: 1, False: 2, 0.0: 3}, len({float("nan"), float("nan")}))
