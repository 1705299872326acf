# Sets drop duplicates by equality and hash; {} is a dict.
print(type({}), type({1}), type(set()), {*()} == set(), len({1, 1.0, True}), {(1,), (1,)})
s = {1, 2}
s.update("ab"); s.add("cd")
print(len(s), "cd" in s, "c" in s)
print({1, 2} < {1, 2, 3}, {1, 2} < {3}, {3} < {1, 2}, {1} <= {1}, set("ab") == set("ba"), {1, 2} == {2, 1, 1})
print(set() is set(), frozenset() is frozenset(), {frozenset({1}): "x"}[frozenset({1})])
a = {1, 2}; b = a
a |= {3}; print(b); a = a | {4}; print(b)
print([1, 2] in [[1, 2]], {1} | {2} & {3}, ({1} | {2}) & {2}, {1, 2} - {1} | {5}, not {0}, bool({0}))
