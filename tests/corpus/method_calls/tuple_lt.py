# tuple.__lt__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "().__lt__('ab', 'X', ...)",
    "(1, 1).__lt__(-3, 'X')",
    "('b', (1,)).__lt__()",
    "('b', (1,)).__lt__(-1, float('nan'))",
    "().__lt__({97: 'z'})",
    "('b', (1,)).__lt__([1])",
    '(3, 1, 2).__lt__(1)',
    "(1, 1).__lt__(('a', 'x'), '\\n', ('a', 'x'))",
    "().__lt__('X')",
    "(1, 1).__lt__(range(3), ['a', 'b'])",
    "('b', (1,)).__lt__('a')",
    "(1, 1).__lt__(100, 'little', [1])",
    "().__lt__('')",
    "().__lt__('\\n', 2)",
    "(3, 1, 2).__lt__(1.5, 'utf-8', 'l')",
    "(1, 1).__lt__('0x1.8p1', 100, True)",
    "('b', (1,)).__lt__(5)",
    "().__lt__(['a', 'b'], set('ab'))",
    "(1, 1).__lt__(0, 'l', b',')",
    "('b', (1,)).__lt__('0x1.8p1', '0x1.8p1', 'é')",
    "('b', (1,)).__lt__(b'a')",
    '().__lt__(1)',
    "(1, 1).__lt__(set('ab'))",
    "('b', (1,)).__lt__(',')",
    '(3, 1, 2).__lt__()',
    "().__lt__(',', 'ascii')",
    "(3, 1, 2).__lt__('ascii')",
    "('b', (1,)).__lt__(set('ab'), 5)",
    "(1, 1).__lt__(bytearray(b'a'))",
    "(3, 1, 2).__lt__(bytearray(b'a'))",
    '(1, 1).__lt__(range(3))',
    "().__lt__('Hello', slice(0, 10, 2))",
    "('b', (1,)).__lt__('é')",
    "('b', (1,)).__lt__(-3, 'big')",
]:
    show(call)
