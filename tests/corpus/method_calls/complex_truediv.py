# complex.__truediv__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '-1.5j.__truediv__(int, -3)',
    '(1+2j).__truediv__()',
    "0j.__truediv__(b',', 'ab')",
    "-1.5j.__truediv__(-3, 'l')",
    '(1+2j).__truediv__(1)',
    '(1+2j).__truediv__(2)',
    '(1+2j).__truediv__((1, 2))',
    '-1.5j.__truediv__(2, 0)',
    '0j.__truediv__(100)',
    '(1+2j).__truediv__(-1)',
    "-1.5j.__truediv__('X')",
    "(1+2j).__truediv__(1, b'Hello', 'X')",
    '-1.5j.__truediv__(len, 100)',
    "0j.__truediv__('é')",
    "0j.__truediv__(set('ab'))",
    '(1+2j).__truediv__(0)',
    "(1+2j).__truediv__('big', 1.5)",
    '-1.5j.__truediv__(0, 1)',
    '0j.__truediv__(True)',
    '0j.__truediv__()',
    "-1.5j.__truediv__(set('ab'), -3)",
    "0j.__truediv__('Hello', -1)",
    "0j.__truediv__('Hello')",
    '(1+2j).__truediv__(100)',
    '-1.5j.__truediv__(2)',
    "-1.5j.__truediv__('ab')",
    "0j.__truediv__(['a', 'b'])",
    "0j.__truediv__(-3, 'ascii')",
    '-1.5j.__truediv__((1, 2))',
    "(1+2j).__truediv__(100, '\\n', ...)",
    "(1+2j).__truediv__(b'')",
    '-1.5j.__truediv__(-1, 1, 2)',
    "0j.__truediv__('ab')",
    '-1.5j.__truediv__(-3, -1)',
]:
    show(call)
