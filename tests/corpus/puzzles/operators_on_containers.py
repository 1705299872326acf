# + and * and comparison on sequences, sets and dictionaries.
print([1] + [2], (1,) + (2,), "a" + "b", [0] * 3, "ab" * 2, (1, 2) * 2, [[]] * 2, [1, 2] == (1, 2), [1, 2] < [1, 3], [2] > [1, 9, 9], "a" < "ab", (1, [2]) == (1, [2]))
print({1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} < {1, 2}, {1, 2} <= {1, 2}, {"a": 1} | {"b": 2}, {1: 2} == {1.0: 2.0})
for expression in ("[1] + (2,)", "(1,) + [2]", "'a' + 1", "[1] - [1]", "{1} + {2}", "{'a': 1} + {}", "[1] * '2'", "[1] < (1,)", "{1} < [1]", "{1: 1} < {2: 2}", "'a' < 1", "[1] | [2]", "-[1]", "[1] & 1", "'a' * 'b'", "None + None", "[] < None", "range(2) + range(2)", "{} | []", "set() | []"):
    try: print(eval(expression))
    except TypeError as error: print(expression, "->", error)
l = [1]; l += (2,); l += "ab"; l += {"k": 0}; l *= 2
print(l, [1, [2]] + [[3]], [*[1], *(2,)], 3 * [1], not [], [] or [0], [] and 1)
s = {1}; s |= {2}; t = frozenset([1]); t |= {9}
print(s, t, type(t | s), type(s | t), s == frozenset({1, 2}))
