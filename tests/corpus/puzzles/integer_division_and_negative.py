# Division rounds down, the remainder has the divisor's sign; int() cuts towards zero.
print(7 // 2, -7 // 2, 7 // -2, int(-3.5), int(3.9), -7 % 3, 7 % -3, divmod(-7, 3))
print(-1 // 10, -1 % 10, 5 % -5, 0 // -3, -0.5 // 1, 1 // 0.3, 5.5 % -2)
print(round(0.5), round(1.5), round(2.5), round(-1.5), round(2.675, 2), round(1234, -2))
print(10 / 5, 10 // 5, 10 // 4.0, 2 ** -1, -2 ** 2, (-2) ** 2, 4 ** 0.5, (-8) ** (1 / 3) == -2)
