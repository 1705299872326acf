# tuple.__getitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "(1, 1).__getitem__('replace')",
    "('b', (1,)).__getitem__(['a', 'b'], 100)",
    "(3, 1, 2).__getitem__(('a', 'x'))",
    '().__getitem__()',
    "().__getitem__(b',', 'World', b'a')",
    '().__getitem__([1])',
    '(3, 1, 2).__getitem__()',
    '(1, 1).__getitem__(1.5)',
    '().__getitem__(slice(0, 10, 2), int)',
    "(3, 1, 2).__getitem__('ab', object)",
    '().__getitem__(iter([1, 2]))',
    '(1, 1).__getitem__()',
    "('b', (1,)).__getitem__('replace')",
    '(3, 1, 2).__getitem__(10 ** 20, 10 ** 20)',
    "('b', (1,)).__getitem__(len, 5, ('a', 'x'))",
    "(3, 1, 2).__getitem__('World')",
    "().__getitem__(bytearray(b'a'), 'Hello')",
    "('b', (1,)).__getitem__([1], None)",
    "('b', (1,)).__getitem__(-1, 100)",
    "('b', (1,)).__getitem__('Hello')",
    "(3, 1, 2).__getitem__('little')",
    "(1, 1).__getitem__(10 ** 20, 'utf-8', 'replace')",
    "('b', (1,)).__getitem__(-1)",
    '(3, 1, 2).__getitem__(None, 2)',
    "().__getitem__(range(3), '')",
    '(1, 1).__getitem__(iter([1, 2]))',
    "().__getitem__(-3, 'utf-16')",
    "(3, 1, 2).__getitem__('', object)",
    '(3, 1, 2).__getitem__(None)',
    "(3, 1, 2).__getitem__(int, 'é', ('a', 'x'))",
    "(3, 1, 2).__getitem__('ascii')",
    "(1, 1).__getitem__('big')",
    "('b', (1,)).__getitem__(5, '\\n')",
    "('b', (1,)).__getitem__({})",
]:
    show(call)
