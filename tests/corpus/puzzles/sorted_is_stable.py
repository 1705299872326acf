# Equal keys keep their order, also with reverse; sorting twice sorts by two keys.
people = [("ann", 3), ("bob", 1), ("cy", 3), ("dee", 1)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(sorted(people, reverse=True), key=lambda p: p[1]), list(reversed(sorted(people, key=lambda p: p[1]))))
print(sorted(["b", "B", "a", "A"], key=str.lower), sorted("bBaA"), sorted([3, True, 2.5, 1]), sorted([(1, "b"), (1, "a")]))
print(max([1, 1.0, True]), min([True, 1, 1.0]), max("ab", "ba", key=len), max((2, "x"), (2, "y")))
