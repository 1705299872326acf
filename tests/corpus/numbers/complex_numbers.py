# complex: parsing, printing, arithmetic with zeros and infinities, and what it refuses.
def show(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for expression in """1j, -1j, 1 - 1j, complex(0, -0.0), complex(-0.0, 1), -(1 + 0j), 0j, -0j, 3.0 + 4j, 1e20j, 1.5 - 2.25j
complex('1+2j'), complex(' ( -1.5e3-j ) '), complex('j'), complex('-j'), complex('inf'), complex('nan+infj'), complex('1e5J'), complex('3')
complex('1 + 2j')
complex('1+2')
complex('')
complex('1j2')
complex('(1+2j')
complex('a', 1)
complex(1, 'a')
complex(None)
complex([])
complex(b'1')
complex(1, 2), complex(1j, 1j), complex(1.5), complex(real=1, imag=2), complex(imag=3), complex()
(1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (1 + 2j) ** 2, (1 + 2j) ** -1, (1 + 2j) ** 0.5, (1 + 2j) ** 1j, 2 ** 1j, 0j ** 0, 1j ** 1j
(1 + 2j).conjugate(), (1 + 2j).real, (1 + 2j).imag, abs(3 + 4j), +(1j), -(1j), bool(0j), bool(1e-300j)
1j == 1j, 1 + 0j == 1, 1j != 2, 1j == 'a', complex(float('nan'), 0) == complex(float('nan'), 0)
1j < 2j
1j > 1
sorted([1j, 2])
int(1j)
float(1 + 0j)
round(1j)
1j // 1
1j % 1
divmod(1j, 1)
math.sqrt(1j)
hash(1j), hash(1 + 0j), hash(2.5 + 1j), hash(complex(0, 0))
complex(float('inf'), float('nan')), complex(float('-inf'), -0.0), str(complex(1, float('nan'))), repr(complex(-0.0, -0.0))
(1e308 + 1e308j) * 10, 1e308 * (10 + 0j), (1 + 1j) * float('inf'), 1 / complex(float('inf'), 0)
abs(complex(1e308, 1e308))
(1e200 + 1e200j) ** 2
complex(1, 2).__getnewargs__(), complex.__add__(1j, 'a'), (1j).__complex__()
pow(1j, 2, 3)
1j.real
{1j: 'a', 1: 'b', 1.0 + 0j: 'c'}
format(1 + 2j, '.3f'), f'{1.5j!r:>10}', '%s' % 1j
'%d' % 1j
'%f' % 1j""".splitlines():
    show(expression)
