# complex.__pow__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(1+2j).__pow__(0)',
    '0j.__pow__()',
    "-1.5j.__pow__(-3, 2, 'l')",
    "0j.__pow__('Hello')",
    '(1+2j).__pow__(1)',
    "-1.5j.__pow__('a', 'X')",
    '-1.5j.__pow__(1)',
    "-1.5j.__pow__('big', 100)",
    "-1.5j.__pow__('utf-8')",
    '-1.5j.__pow__(-1, 0)',
    '0j.__pow__(-1)',
    "0j.__pow__(-3, 'World', 'l')",
    "-1.5j.__pow__(slice(0, 10, 2), '\\n', 'X')",
    '-1.5j.__pow__(None)',
    "-1.5j.__pow__(b'X')",
    "-1.5j.__pow__(float('nan'), 0)",
    "(1+2j).__pow__(('a', 'x'))",
    '(1+2j).__pow__(0, 0, 5)',
    '-1.5j.__pow__(-1, 0, 2)',
    "0j.__pow__({97: 'z'}, -1, -1)",
    '0j.__pow__(2)',
    '-1.5j.__pow__(5)',
    "(1+2j).__pow__(-3, 'Hello')",
    '-1.5j.__pow__(2)',
    "(1+2j).__pow__(0, '', 'ascii')",
    '0j.__pow__(100, 0)',
    "-1.5j.__pow__('é')",
    "(1+2j).__pow__('replace', (1, 2))",
    "0j.__pow__('l')",
    '0j.__pow__(0)',
    "0j.__pow__('\\n')",
    "0j.__pow__(b'X')",
    "-1.5j.__pow__(set('ab'))",
    "-1.5j.__pow__('a', 'l')",
]:
    show(call)
