# complex: parsing, arithmetic, error texts.
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
for f in (lambda: complex('1+'), lambda: complex('a', 1), lambda: complex(1, 'a'), lambda: complex([]), lambda: complex(1, []), lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: 1j / 0, lambda: 0j ** -1, lambda: pow(1j, 2, 3), lambda: int(1j), lambda: float(1j), lambda: 1j < 2, lambda: (1e308 + 1e308j) * 10, lambda: (1e200 + 0j) ** 2, lambda: complex(-0.0, -0.0), lambda: complex('1e5-nanj'), lambda: complex('(1+2j)'), lambda: complex(' 1_0+j '), lambda: 1j ** 2, lambda: (1 + 2j) ** 3, lambda: (1 + 2j) ** -2, lambda: hash(1 + 2j), lambda: hash(2 + 0j), lambda: complex(float('inf'), float('nan')), lambda: abs(3 + 4j), lambda: (1 + 2j).conjugate(), lambda: 2 + 0j == 2, lambda: complex(1j, 2j), lambda: complex(imag=3)):
    t(f)
