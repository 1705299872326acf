# Copies of a frozenset are the same one.
f = frozenset([1, 2])
print(frozenset(f) is f, f.copy() is f, (f | set()) is f, (f & f) is f, f.union() is f)
