# int.__divmod__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(2 ** 40).__divmod__(range(3))',
    '(255).__divmod__(100)',
    '(2 ** 40).__divmod__(1)',
    'True.__divmod__(1)',
    '(5).__divmod__()',
    "True.__divmod__(float('nan'))",
    "(5).__divmod__('ab')",
    '(5).__divmod__(1)',
    "(255).__divmod__(True, 'X')",
    "(0).__divmod__('X')",
    "(0).__divmod__(-1, 'Hello')",
    "(255).__divmod__('little')",
    '(2 ** 40).__divmod__()',
    '(2 ** 40).__divmod__(5)',
    '(0).__divmod__()',
    "(-7).__divmod__('0x1.8p1')",
    "(2 ** 40).__divmod__(-1, 'X', 'l')",
    '(-7).__divmod__()',
    '(255).__divmod__((1, 2))',
    'True.__divmod__(5)',
    '(0).__divmod__(2)',
    "(2 ** 40).__divmod__('ascii')",
    '(5).__divmod__(-3)',
    'True.__divmod__(0)',
    "(0).__divmod__('\\n', 'X', 'é')",
    '(-7).__divmod__(-1)',
    '(255).__divmod__(-3)',
    "True.__divmod__('little')",
    '(255).__divmod__(-1)',
    "(2 ** 40).__divmod__(b',', 100)",
    "(255).__divmod__(5, -3, '\\n')",
    "(2 ** 40).__divmod__('a')",
    'True.__divmod__(-3)',
    '(255).__divmod__()',
]:
    show(call)
