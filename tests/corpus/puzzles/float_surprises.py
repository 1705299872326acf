# Floats are binary fractions.
print(0.1 + 0.2 == 0.3, 0.1 + 0.2, 0.5 + 0.25 == 0.75, 1.1 + 2.2, 3 * 0.1, 0.3)
print(sum([0.1] * 10), sum([0.1] * 10) == 1.0, 1e16 + 1 - 1e16, 1e16 + 2 - 1e16, 0.1 * 3 == 0.3)
print(float("nan") == float("nan"), float("inf") - float("inf"), 1e308 * 10, -1e308 * 10, 5e-324 / 2)
nan = float("nan")
print(nan is nan, nan == nan, nan in [nan], [nan] == [nan], max(nan, 1), max(1, nan), sorted([2, nan, 1]) != [1, 2, nan])
print(int(1e23), 10 ** 23 == 1e23, 9007199254740993 == 9007199254740993.0, 2 ** 53 + 1.0)
