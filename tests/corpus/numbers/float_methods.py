# float: exact ratios, hexadecimal texts both ways, rounding half to even, and the errors.
def show(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for expression in """(0.1).as_integer_ratio(), (-2.5).as_integer_ratio(), (1e300).as_integer_ratio()[1], (0.0).as_integer_ratio()
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
(1.0).hex(), (0.1).hex(), (-0.0).hex(), (5e-324).hex(), (1e308).hex(), float('-inf').hex(), float('nan').hex()
float.fromhex('0x1.8p3'), float.fromhex('-0X.8P-1'), float.fromhex('1'), float.fromhex(' inf '), float.fromhex('nan'), float.fromhex('0x1p-1074'), float.fromhex('0x1.fffffffffffff8p1023') if 0 else 1
float.fromhex('0x1p1024')
float.fromhex('xyz')
float.fromhex('0x')
float.fromhex(5)
(2.0).is_integer(), (2.5).is_integer(), float('inf').is_integer(), (1e20).is_integer()
float('1e5'), float(' -1_000.5 '), float('.5'), float('5.'), float('1E-3'), float('+inf'), float('-Infinity'), float('NaN'), float('١.٥')
float('1__0')
float('1_')
float('')
float('abc')
float('1e')
float('0x10')
float('1 2')
float(b'1.5'), float(bytearray(b'2'))
float(b'x')
float(None)
float([])
float(1j)
float(10 ** 400)
float('1e400'), float('1e-400'), float(2 ** 53 + 1), float(True), float()
float(x=1)
round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1e16), round(1234.5678, -2), round(0.1, 25), round(5e-324, 1), round(1e300, -299)
round(-2.5), round(2.5, None), round(2.5, 0), round(-0.4), round(0.05, 1), round(1.005, 2), round(1e22, 2)
round(float('inf'))
round(float('nan'))
round(float('inf'), 2), round(float('nan'), 2)
round(1.5, 'a')
round(1.7976931348623157e308, -308)
round('a')
round(None, 1)
(3.7).__trunc__(), (3.2).__ceil__(), (3.7).__floor__(), (-3.2).__ceil__(), (-3.2).__floor__(), (2.5).__int__(), (2.5).__round__()
(1.5).real, (1.5).imag, (1.5).conjugate()
float.__getformat__('double'), float.__getformat__('float')
float.__getformat__('x')
0.1 + 0.2, 1e16 + 1, 1e-7, 1e15, 1e17, 123456789012345678.0, 1.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 0.1 + 0.7, 2 / 3, 100.0, 1e5, 0.0001, 0.00001
float('nan') == float('nan'), float('inf') == float('inf'), 0.0 == -0.0, 1 == 1.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > float('inf'), 10 ** 400 < 1e308
1.0 < 'a'
float('nan') < 1, float('nan') != float('nan'), max(float('nan'), 1), max(1, float('nan')), sorted([3, float('-inf'), 2.5])
hash(0.1), hash(1.0), hash(-1.0), hash(float('inf')), hash(float('-inf')), hash(1e300), hash(2.0 ** 61 - 1), hash(0.5), hash(-0.0)""".splitlines():
    show(expression)
