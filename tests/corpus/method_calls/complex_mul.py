# complex.__mul__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '0j.__mul__(1, -1)',
    "-1.5j.__mul__('X')",
    '0j.__mul__(5)',
    '0j.__mul__(100)',
    '-1.5j.__mul__()',
    '0j.__mul__(0, 2, 100)',
    '(1+2j).__mul__(100, iter([1, 2]))',
    "(1+2j).__mul__(('a', 'x'))",
    "-1.5j.__mul__(b',', float('nan'), set('ab'))",
    "(1+2j).__mul__('l', '')",
    '0j.__mul__(-1, -3)',
    '-1.5j.__mul__(-3)',
    "(1+2j).__mul__('ab', 'X', 0)",
    "-1.5j.__mul__(',')",
    '0j.__mul__(-3)',
    '(1+2j).__mul__(len, slice(0, 10, 2), 1.5)',
    "0j.__mul__(1.5, 0, '')",
    '0j.__mul__(-1, 100, [])',
    "0j.__mul__(-1, bytearray(b'a'))",
    '(1+2j).__mul__(0, 2)',
    "(1+2j).__mul__('0x1.8p1')",
    "-1.5j.__mul__('\\n')",
    "0j.__mul__('utf-8', 'big', float('nan'))",
    "-1.5j.__mul__(b'Hello', 1, 'World')",
    "0j.__mul__(['a', 'b'])",
    '(1+2j).__mul__(100, 100)',
    '(1+2j).__mul__()',
    '0j.__mul__(1)',
    '-1.5j.__mul__(...)',
    "(1+2j).__mul__('ab')",
    "-1.5j.__mul__(b'X', 0, 5)",
    '0j.__mul__(object, 2, 2)',
    "(1+2j).__mul__(..., -3, 'ab')",
    "(1+2j).__mul__('World')",
]:
    show(call)
