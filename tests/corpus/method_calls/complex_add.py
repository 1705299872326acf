# complex.__add__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "0j.__add__('l', bytearray(b'a'))",
    '-1.5j.__add__(100, 1)',
    '(1+2j).__add__(-3)',
    '(1+2j).__add__(...)',
    '0j.__add__(0)',
    '0j.__add__()',
    "-1.5j.__add__(',')",
    "-1.5j.__add__('Hello')",
    "-1.5j.__add__('0x1.8p1', b'X', 2)",
    '(1+2j).__add__(2, [1], 1)',
    '-1.5j.__add__(0)',
    '(1+2j).__add__()',
    "-1.5j.__add__('\\n')",
    "(1+2j).__add__(2, 'little')",
    "(1+2j).__add__(b'Hello', bytearray(b'a'))",
    "-1.5j.__add__(1, 'Hello', 0)",
    "(1+2j).__add__('l')",
    '0j.__add__(2j, -3, 1)',
    '0j.__add__(5)',
    "0j.__add__('a')",
    "0j.__add__('\\n', slice(None, None, -1), bytearray(b'a'))",
    "0j.__add__('ab')",
    '(1+2j).__add__(-1, 5, 0)',
    '-1.5j.__add__()',
    '-1.5j.__add__(100)',
    "-1.5j.__add__(2, 100, '')",
    "-1.5j.__add__('replace', ',')",
    "-1.5j.__add__('l')",
    "0j.__add__(',', 'X')",
    '(1+2j).__add__(1, iter([1, 2]))',
    '-1.5j.__add__(1)',
    '-1.5j.__add__(len, 100)',
    '(1+2j).__add__(2, -3)',
    '0j.__add__(1, -1)',
]:
    show(call)
