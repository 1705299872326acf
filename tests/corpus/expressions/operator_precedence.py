# How tightly operators bind.
print(2 + 3 * 4 ** 2 ** 0, -2 ** 2, (-2) ** 2, 2 ** -1)
print(not 1 == 2, not 0 or 1 and 0, 1 or 1 / 0)
print(5 & 3 == 3, (5 & 3) == 1, 1 | 2 ^ 3 & 4, ~1 + 1)
print(1 << 2 + 1, 10 - 3 - 2, 2 ** 3 ** 2, 7 // 2 * 2 + 7 % 2)
print("a" "b" * 2, [1] + [2] * 2, 1 if 0 else 2 if 0 else 3)
print(lambda: 1 if 0 else 2, sep="")if 0 else print("skipped")
print((lambda x: x + 1 if x else -1)(0), 3 in [1, 3] is True, 1 < 2 < 3 == 3)
print(-3 // 2, -3 % 2, 3 // -2, 3 % -2, -7 // -2, divmod(-7, 2))
