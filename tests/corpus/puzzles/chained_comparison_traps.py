# Comparisons chain, also in and is; == True is not what it seems.
print(1 < 3 < 2, (1 < 3) < 2, 3 > 2 > 1, 3 > 2 == True, (3 > 2) == True)
print(False == False in [False], (False == False) in [False], False == (False in [False]))
print(1 in [1] == True, not 1 == 2, 5 == 5 == 5.0, 1 != 2 != 1, "a" == "a" in "abc")
print(1 == 2 or 3, "b" == "a" or "c", 3 == (1 or 3), 3 in (1, 3))
x = 0
print(0 <= x < 10, 0 < x < 10, x == 0 != 1)
