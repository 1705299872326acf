# Numbers of different types that are equal have equal hashes and are one key.
from fractions import Fraction

table = {1: "int"}
table[1.0] = "float"
table[True] = "bool"
table[1 + 0j] = "complex"
table[Fraction(1)] = "fraction"
print(table, len({0, 0.0, False, 0j, -0.0, Fraction(0)}), {1, True}, {True, 1}, {1.0, 1})
for pair in ((1, 1.0), (2 ** 70, 2.0 ** 70), (Fraction(1, 2), 0.5), (3 + 0j, 3), (True, 1), (10 ** 20, 1e20)):
    print(pair, pair[0] == pair[1], hash(pair[0]) == hash(pair[1]))
nan = float("nan")
print(nan in [nan], [nan] == [nan], nan == nan, {nan: 1}.get(nan), {nan, nan}, (nan,) == (nan,), [float("nan")] == [float("nan")], [nan].count(nan), [nan].index(nan))
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 >= 2 != 1, (1 < 2) < 3, 1 < (2 < 3), 0 <= 0.5 <= 1, not 1 < 2)
def noisy(value):
    print("eval", value, end="; ")
    return value
print(noisy(1) < noisy(5) < noisy(3) < noisy(9))
print(noisy(1) < noisy(2) > noisy(0) in [noisy(0)])
for left, right in ((1, "a"), ("a", None), ([], ()), (1j, 1), ({}, {}), (None, None), (object(), 1), (int, str), (range(1), range(2))):
    try:
        print(left < right)
    except TypeError as error:
        print(str(error))
print((1, 2) < (1, 2, 0), [1, [2]] < [1, [3]], "a" < "b" == True, (1, "a") == (1.0, "a"), [] < [0], () >= ())
try:
    print((1, "a") < (1, 2))
except TypeError as error:
    print(error)
print((1, "a") < (2, 2), max((1, "b"), (1, "a")), sorted([(2, "x"), (1, "z"), (1, "y")]))
