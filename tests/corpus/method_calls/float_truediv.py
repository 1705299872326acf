# float.__truediv__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(1.5).__truediv__({})',
    "(0.1).__truediv__(b',')",
    '(0.1).__truediv__(5)',
    '(0.1).__truediv__()',
    '(1e20).__truediv__(5)',
    "float('inf').__truediv__(5)",
    "(0.0).__truediv__('é')",
    "(0.1).__truediv__('l', -3, -1)",
    "(1e20).__truediv__('é')",
    '(1e20).__truediv__()',
    "(0.1).__truediv__('0x1.8p1')",
    "(0.0).__truediv__([], b'Hello', 'l')",
    '(-2.25).__truediv__()',
    '(-2.25).__truediv__(1)',
    '(-2.25).__truediv__(1, 5, -3)',
    "float('inf').__truediv__(-1, 5, 5)",
    "float('inf').__truediv__('\\n')",
    "(1.5).__truediv__(5, 'a')",
    "(0.1).__truediv__(set('ab'))",
    "(0.0).__truediv__(len, set('ab'), 1)",
    '(-2.25).__truediv__(len)',
    '(0.1).__truediv__(-1)',
    '(-2.25).__truediv__(object)',
    "float('inf').__truediv__(object, -3)",
    "(1e20).__truediv__('Hello')",
    '(-2.25).__truediv__(-3)',
    '(1.5).__truediv__(-1, 2j)',
    "(-2.25).__truediv__(-3, 'ab')",
    "(-2.25).__truediv__('a', 'ascii')",
    '(1e20).__truediv__(len)',
    "(1e20).__truediv__(2, 'X')",
    '(1e20).__truediv__(100)',
    "(1.5).__truediv__('0x1.8p1', 0)",
    '(1.5).__truediv__(1, [1], 5)',
]:
    show(call)
