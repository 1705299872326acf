# tuple.__add__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "().__add__('é', {1})",
    '(3, 1, 2).__add__(5, {1}, iter([1, 2]))',
    '(3, 1, 2).__add__()',
    "(3, 1, 2).__add__('World')",
    "('b', (1,)).__add__('0x1.8p1')",
    "().__add__([], ('a', 'x'))",
    "('b', (1,)).__add__('Hello', {97: 'z'}, slice(1, 3))",
    "().__add__('Hello')",
    "(3, 1, 2).__add__(b'\\n', 'utf-16', '0x1.8p1')",
    "().__add__(len, 'utf-8')",
    '(1, 1).__add__(..., 10 ** 20)',
    "(1, 1).__add__(object, {'a': 1})",
    "('b', (1,)).__add__(5)",
    '().__add__(iter([1, 2]))',
    "('b', (1,)).__add__(None)",
    "('b', (1,)).__add__()",
    '().__add__(True)',
    '().__add__(len)',
    "().__add__('utf-16')",
    "().__add__(-3, 'ab')",
    '(1, 1).__add__()',
    "(3, 1, 2).__add__(range(3), 1.5, float('nan'))",
    "(3, 1, 2).__add__('ab')",
    '().__add__(0)',
    '(3, 1, 2).__add__(5)',
    '(1, 1).__add__(slice(0, 10, 2))',
    '(1, 1).__add__([1])',
    "(1, 1).__add__('big')",
    "(1, 1).__add__({'a': 1}, range(3))",
    '().__add__((1, 2), 100, -3)',
    "(1, 1).__add__('utf-8', [])",
    "(1, 1).__add__('ab')",
    "(3, 1, 2).__add__(b'')",
    "(1, 1).__add__({'a': 1})",
]:
    show(call)
