# int.__format__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(255).__format__(...)',
    "True.__format__('=6')",
    "(5).__format__('%')",
    "(0).__format__('>8')",
    "(-7).__format__('+')",
    "(2 ** 40).__format__('e')",
    "(5).__format__('_b')",
    "(5).__format__('d')",
    "(0).__format__('x')",
    "(0).__format__('n')",
    "(2 ** 40).__format__('%')",
    "(255).__format__('>8')",
    "True.__format__('*<7')",
    "True.__format__('%')",
    "(5).__format__('#x')",
    "(-7).__format__('e')",
    "(255).__format__('%')",
    "(-7).__format__('10.3')",
    'True.__format__(int)',
    "True.__format__('little')",
    "(255).__format__('10.3')",
    "(-7).__format__('5')",
    "(0).__format__('10.3')",
    'True.__format__(slice(None, None, -1))',
    "True.__format__('5')",
    "(0).__format__('5')",
    "(2 ** 40).__format__('*<7')",
    "(0).__format__('.2f')",
    "(2 ** 40).__format__('zz')",
    "(-7).__format__('')",
    "(5).__format__('^9')",
    '(5).__format__(iter([1, 2]))',
    "(255).__format__('zz')",
    "(255).__format__('d')",
]:
    show(call)
