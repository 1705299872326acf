# Which operator binds tighter; unary minus and power, comparison chains, conditional, lambda, walrus.
print(-2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, -2 ** -2, ~2 ** 2, -~5, ~-5, - -5, + -+5, not -1, 2 ** -2 ** 0)
print(1 + 2 * 3, (1 + 2) * 3, 7 - 3 - 2, 2 * 3 % 4, 8 / 4 / 2, 7 // 2 * 2, 5 % 3 * 2, -7 // 2, -(7 // 2), -7 % 3, 2 - -2)
print(1 << 2 + 1, (1 << 2) + 1, 1 | 2 ^ 3 & 4, 6 & 3 == 3, (6 & 3) == 3, 5 ^ 1 | 2, 1 << 1 << 2, 16 >> 1 >> 1, ~1 & 3, 3 & ~1 | 8)
print(1 < 2 == 2 < 3, 1 < 2 and 3 < 2 or 4 < 5, not 1 < 2, not 1 or 2, not (1 or 2), 1 if 0 else 2 + 3, (1 if 0 else 2) + 3, 1 in [1] is True, (1 in [1]) is True)
print([1, 2][1] + 3, (1, 2)[0] - 1, "abc"[1] * 2, {1: 2}[1] ** 2, -[1, 2][0], "a" "b" * 2, ("a" "b") * 2, -5 .__abs__(), (-5).__abs__(), 5 .bit_length())
f = lambda x: x if x else lambda y: y + x
print(f(3), f(0)(4), (lambda: 1 + 2)() * 2, (lambda *a, k=1: (a, k))(1, 2, k=3), [lambda: 5][0](), (lambda x: lambda y: x - y)(5)(3))
print((n := 5) + n, [m := 3, m ** 2], (a := 1, 2), (b := (1, 2)), a, [y := 1, y + 1, y * 5], any((found := w) > 2 for w in (1, 3, 5)), found)
print(*[1, 2], *"ab", sep="-"); print(1, 2 if 0 else 3, not 0, *() or (9,))
print(1 + 1 == 2 != 3, 2 * 3 == 6 and 4, "x" + "y" in "axyb", 1 - 1 or 5, 3 > 2 > 1, (3 > 2) > 1, 0 == False is not None, "a" < "b" < "c" != "d")
print(3 @ 4 if False else "no matmul", 10 - 2 ** 2 * 2 // 3 % 4, 2 ** 2 ** 0 * 3, 100 // 7 % 5 * 2 - 1, 1.5 // 0.5 % 2, 5 & 6 << 1 | 1, 7 ^ 2 + 1)
x = [0, 1, 2]
x[x[0]], x[1] = 1, 7
i = i_ = 2
print(x, i, x[-1:], x[::-1][0], x[i - 1 :: -1], -x[1] ** 2, x[1] ** -1 > 0, not x[0] == 2, x is not None and x[0])
