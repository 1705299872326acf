# True is 1 with another name.
print(True + True, True * "ab", sum([True, False, True]), [10, 20, 30][True], "ab"[False])
print(isinstance(True, int), True == 1, True is (1 == 1), {True: "a", 1: "b"}, True > False)
print(-True, ~True, True / 2, True ** 3, str(True), int("1") == True, "True" == True, bool("False"))
print([1, True, 1.0].count(1), [0, False, None].index(False), True in [1, 2], 1 in {True})
