# float.__format__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "(0.0).__format__('zz')",
    "float('inf').__format__(object)",
    "(-2.25).__format__('n')",
    "(-2.25).__format__('*<7')",
    "float('inf').__format__('d')",
    "float('inf').__format__(True)",
    "(1.5).__format__('s')",
    "(0.1).__format__({97: 'z'})",
    "(-2.25).__format__('e')",
    '(-2.25).__format__([])',
    "(0.0).__format__('^9')",
    "(0.1).__format__('n')",
    "float('inf').__format__('n')",
    "float('inf').__format__('^9')",
    "(0.0).__format__('%')",
    "(-2.25).__format__('s')",
    "(1.5).__format__('=6')",
    "(-2.25).__format__(set('ab'))",
    "(1.5).__format__('')",
    "(1e20).__format__('n')",
    "(0.0).__format__('.2f')",
    "(0.0).__format__('s')",
    '(1e20).__format__(range(3))',
    "(0.0).__format__(',')",
    "(0.1).__format__('^9')",
    '(0.1).__format__(object)',
    "(1.5).__format__('_b')",
    "(1e20).__format__('#x')",
    "(-2.25).__format__('=6')",
    "(0.1).__format__('d')",
    '(0.0).__format__(iter([1, 2]))',
    "float('inf').__format__('zz')",
    "(1e20).__format__('_b')",
    "(0.1).__format__('#x')",
]:
    show(call)
