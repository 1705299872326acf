# complex.conjugate: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '-1.5j.conjugate()',
    '(1+2j).conjugate()',
    '0j.conjugate()',
    "(1+2j).conjugate(100, '0x1.8p1')",
    '(1+2j).conjugate(2, slice(1, 3))',
    '0j.conjugate(1)',
    "(1+2j).conjugate('X')",
    "(1+2j).conjugate('l', 1)",
    '-1.5j.conjugate(0, 5)',
    "-1.5j.conjugate(-1, -1, ('a', 'x'))",
    "0j.conjugate('Hello')",
    '(1+2j).conjugate(1, [])',
    '-1.5j.conjugate(100)',
    "-1.5j.conjugate('World')",
    "0j.conjugate(2, set('ab'))",
    '0j.conjugate({})',
    '(1+2j).conjugate(-3, 1)',
    "0j.conjugate('l')",
    "(1+2j).conjugate('l')",
    '0j.conjugate(2)',
    "-1.5j.conjugate(',')",
    '0j.conjugate(-3, -3)',
    "-1.5j.conjugate('Hello')",
    "0j.conjugate('')",
    '-1.5j.conjugate(-3, 1)',
    '0j.conjugate(10 ** 20)',
    "-1.5j.conjugate(('a', 'x'))",
    '0j.conjugate(0, 0, -1)',
    "0j.conjugate(b'l', 'ab')",
    "0j.conjugate(b',')",
    '(1+2j).conjugate(2, -3, 2j)',
    '-1.5j.conjugate(1)',
    '-1.5j.conjugate(-1)',
    "0j.conjugate(b'')",
]:
    show(call)
