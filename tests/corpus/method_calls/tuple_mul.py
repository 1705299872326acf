# tuple.__mul__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '().__mul__(0)',
    '(1, 1).__mul__(5)',
    '().__mul__(2j)',
    '(3, 1, 2).__mul__()',
    "(1, 1).__mul__('\\n', 'ascii')",
    '().__mul__(len)',
    "(3, 1, 2).__mul__(slice(1, 3), 'é')",
    '(1, 1).__mul__(2, None, 2j)',
    "('b', (1,)).__mul__(100, b'Hello')",
    '(1, 1).__mul__(True)',
    "(1, 1).__mul__(b'X', True, 'big')",
    "().__mul__('World', 1)",
    "().__mul__(float('nan'))",
    "('b', (1,)).__mul__(slice(1, 3))",
    '().__mul__(int)',
    "('b', (1,)).__mul__(object, 'ab')",
    "().__mul__('X', 'é')",
    '().__mul__(1.5)',
    '(3, 1, 2).__mul__([1])',
    '(1, 1).__mul__(1.5)',
    "('b', (1,)).__mul__(slice(0, 10, 2))",
    '(3, 1, 2).__mul__(1)',
    "().__mul__('utf-8')",
    "('b', (1,)).__mul__((1, 2))",
    "('b', (1,)).__mul__(True)",
    '(1, 1).__mul__()',
    "(1, 1).__mul__('World')",
    "(3, 1, 2).__mul__('0x1.8p1')",
    '(3, 1, 2).__mul__(-3)',
    "().__mul__('\\n')",
    "(3, 1, 2).__mul__('X')",
    "('b', (1,)).__mul__()",
    "(1, 1).__mul__('')",
    '().__mul__(None)',
]:
    show(call)
