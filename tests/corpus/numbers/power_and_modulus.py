# Powers, with three arguments too; the modulus takes the sign of the divisor.
def show(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for expression in """pow(2, 10), pow(2, -1), pow(0, 0), pow(-2, 3), 2 ** -2, (-8) ** (1 / 3)
pow(3, 200, 13), pow(3, -1, 7), pow(-3, 5, 7), pow(3, 5, -7), pow(-3, 5, -7), pow(5, 0, 1), pow(5, -2, 9)
pow(2, -1, 4)
pow(2, 3, 0)
pow(2, 3, 1.0)
pow(2.0, 3, 5)
pow(2, 'a')
pow('a', 2)
pow(2, 3, 'a')
pow(0, -1)
0.0 ** -1
(-1.5) ** 0.5
2.0 ** 1024
10 ** 400 * 1.0
pow(base=2, exp=5, mod=7)
7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3
divmod(7, -3), divmod(-7, 3), divmod(7.5, 2), divmod(-7.5, 2), divmod(0.0, -3), divmod(-0.0, 3)
7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, 1e300 % 7, 5 % float('inf'), -5 % float('inf'), 5 // float('inf'), -5 // float('inf')
1 // 0
1 % 0
1 / 0
divmod(1, 0)
1.0 // 0
1.0 % 0
1.0 / 0
divmod(1.0, 0)
1 % 0.0
1j / 0
1j // 2
1j % 2
divmod(1j, 1)
0j ** -1
10 ** 20 // 3, -(10 ** 20) // 3, 10 ** 40 % 10 ** 19, -(10 ** 40) % (10 ** 19 + 1)
2 ** 100 / 2 ** 99, 10 ** 400 / 10 ** 399, 3 / 7, 10 ** 22 / 3, (2 ** 53 + 1) / 1
10 ** 400 / 3
1 << 70, -1 << 3, 1 >> 70, -1 >> 70, -5 >> 1, 5 << 0, 0 << 10 ** 20
1 << -1
1 >> -1
1 << 10 ** 30
5 >> 10 ** 30
1.0 << 2
5 & -2, 5 | -8, 5 ^ -1, ~5, ~-1, -2 ** 70 & 2 ** 65, -1 ^ 2 ** 70, True & False, True | 2, True ^ True, ~True
5 & 1.0
'a' | 1
-True, +True, not 5, abs(-5), abs(-True), abs(-0.0), abs(3 - 4j)
abs('a')
-'a'
~1.5
+[]""".splitlines():
    show(expression)
