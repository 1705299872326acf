# int.__mod__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "True.__mod__(100, 'World')",
    '(0).__mod__([])',
    "(5).__mod__(-3, 'é')",
    '(5).__mod__(-1)',
    '(0).__mod__(slice(None, None, -1), 0)',
    "(2 ** 40).__mod__('a')",
    "(0).__mod__(2, 2, 'é')",
    '(0).__mod__()',
    '(0).__mod__((1, 2), 2, 1)',
    'True.__mod__(-3)',
    '(5).__mod__(5, 2j, 100)',
    "(2 ** 40).__mod__('X')",
    '(255).__mod__(2)',
    "(-7).__mod__(['a', 'b'])",
    '(2 ** 40).__mod__()',
    "(5).__mod__('')",
    "(2 ** 40).__mod__(('a', 'x'))",
    "(0).__mod__('a', 1)",
    '(0).__mod__(5, -3)',
    "True.__mod__(5, b'a')",
    "(5).__mod__(range(3), '\\n')",
    '(0).__mod__(0)',
    '(-7).__mod__(1)',
    '(5).__mod__(2)',
    "(5).__mod__(0, 'X')",
    "(-7).__mod__('', 'a', 1)",
    '(0).__mod__(100)',
    "(-7).__mod__(float('nan'))",
    '(-7).__mod__(2, slice(1, 3))',
    '(-7).__mod__()',
    'True.__mod__(100)',
    "(-7).__mod__(b'l', -1)",
    "(2 ** 40).__mod__('é')",
    "(255).__mod__(b'\\n')",
]:
    show(call)
