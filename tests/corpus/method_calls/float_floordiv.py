# float.__floordiv__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "(1.5).__floordiv__('l')",
    '(-2.25).__floordiv__(1)',
    '(-2.25).__floordiv__([1])',
    "(-2.25).__floordiv__(100, 2, 'é')",
    '(-2.25).__floordiv__(-1)',
    "(-2.25).__floordiv__(100, b'X', 2)",
    '(0.0).__floordiv__({1})',
    '(-2.25).__floordiv__(...)',
    "float('inf').__floordiv__(bytearray(b'a'))",
    '(-2.25).__floordiv__((1, 2))',
    '(1e20).__floordiv__()',
    '(0.1).__floordiv__(-3, 2)',
    "(-2.25).__floordiv__(b'')",
    "(1.5).__floordiv__('0x1.8p1')",
    '(1.5).__floordiv__(-1, 0, 2)',
    "float('inf').__floordiv__('0x1.8p1', 1, 'little')",
    '(1.5).__floordiv__(0, 1, 1.5)',
    '(0.0).__floordiv__(5, 5, -3)',
    "(1e20).__floordiv__('é', '\\n')",
    "float('inf').__floordiv__('ab')",
    '(-2.25).__floordiv__(2)',
    '(1.5).__floordiv__(-3)',
    '(-2.25).__floordiv__()',
    "(1e20).__floordiv__('World')",
    '(-2.25).__floordiv__(100, -1, 100)',
    '(1.5).__floordiv__(2)',
    '(0.1).__floordiv__(object)',
    "(1.5).__floordiv__(-1, 'a')",
    "(0.0).__floordiv__(set('ab'), b'', 'ascii')",
    "float('inf').__floordiv__(slice(1, 3))",
    "(0.0).__floordiv__('X')",
    "(1.5).__floordiv__(b'Hello')",
    "(0.1).__floordiv__('X')",
    "(1e20).__floordiv__(2, 'little')",
]:
    show(call)
