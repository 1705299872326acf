# tuple.__contains__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '().__contains__(1)',
    "(1, 1).__contains__(('a', 'x'), 1)",
    "('b', (1,)).__contains__(slice(None, None, -1), None)",
    '(3, 1, 2).__contains__(slice(1, 3))',
    '(1, 1).__contains__(slice(1, 3))',
    '(1, 1).__contains__(2, [])',
    "(1, 1).__contains__('ascii')",
    '(1, 1).__contains__(object)',
    '(3, 1, 2).__contains__(0, iter([1, 2]))',
    "('b', (1,)).__contains__(1, b'\\n')",
    "('b', (1,)).__contains__('big')",
    '(3, 1, 2).__contains__(-3)',
    '(3, 1, 2).__contains__(-1, iter([1, 2]))',
    "().__contains__('', ',')",
    '(3, 1, 2).__contains__(object)',
    "().__contains__('utf-16')",
    '().__contains__(2j)',
    '(1, 1).__contains__(10 ** 20, int)',
    "().__contains__(set('ab'))",
    "('b', (1,)).__contains__({'a': 1})",
    '(3, 1, 2).__contains__()',
    '().__contains__(-1)',
    "(3, 1, 2).__contains__(',')",
    '(1, 1).__contains__(-3)',
    '(1, 1).__contains__()',
    "().__contains__('l', ',')",
    '(1, 1).__contains__(100)',
    "('b', (1,)).__contains__()",
    "(1, 1).__contains__(['a', 'b'], 2, 0)",
    "(3, 1, 2).__contains__((1, 2), '0x1.8p1')",
    "('b', (1,)).__contains__('big', {})",
    '(1, 1).__contains__(True)',
    "().__contains__({'a': 1}, 'ascii')",
    '().__contains__({})',
]:
    show(call)
