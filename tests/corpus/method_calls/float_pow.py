# float.__pow__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(1.5).__pow__()',
    "float('inf').__pow__('é')",
    '(-2.25).__pow__(5)',
    "(0.1).__pow__('a')",
    '(0.1).__pow__()',
    "(0.0).__pow__('l')",
    "float('inf').__pow__('')",
    '(-2.25).__pow__({1})',
    '(0.1).__pow__(5)',
    '(1e20).__pow__()',
    "float('inf').__pow__(b'Hello', 'ab', b'\\n')",
    '(1.5).__pow__(5)',
    '(1.5).__pow__(100, -3)',
    '(-2.25).__pow__()',
    "float('inf').__pow__('\\n', 100)",
    '(0.0).__pow__(0, 0)',
    "(0.0).__pow__(100, 1, 'World')",
    '(0.1).__pow__(-1)',
    "(0.0).__pow__(b'Hello')",
    '(1.5).__pow__(2)',
    "float('inf').__pow__(-1, 0, {'a': 1})",
    '(0.0).__pow__()',
    "float('inf').__pow__(b',', 100, 100)",
    "float('inf').__pow__('\\n', ',')",
    "(0.1).__pow__(b'l', 100, ...)",
    "(1.5).__pow__('World', ',')",
    '(-2.25).__pow__(0)',
    "(1.5).__pow__('Hello', 5)",
    "(-2.25).__pow__('World')",
    '(0.0).__pow__(-3)',
    '(0.0).__pow__(100)',
    "float('inf').__pow__(True)",
    "(-2.25).__pow__(b',')",
    '(1e20).__pow__(1, 1, 0)',
]:
    show(call)
