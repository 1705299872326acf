# product, permutations, combinations.
import itertools as it

print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.product()), list(it.product("a", [])))
print(list(it.permutations("abc", 2)), len(list(it.permutations(range(4)))), list(it.permutations("ab", 3)))
print(list(it.combinations("abcd", 2)), list(it.combinations_with_replacement("ab", 2)), list(it.combinations("ab", 0)))
print(sum(1 for _ in it.combinations(range(10), 5)), next(it.combinations("xyz", 3)))
for attempt in (lambda: it.combinations("ab", -1), lambda: it.permutations("ab", -1), lambda: it.product("a", repeat=-1), lambda: it.combinations("ab")):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
