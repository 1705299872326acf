# int.__floordiv__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(0).__floordiv__(100)',
    '(2 ** 40).__floordiv__()',
    '(-7).__floordiv__(5)',
    'True.__floordiv__(-3)',
    '(0).__floordiv__(-1)',
    "(2 ** 40).__floordiv__('utf-8')",
    'True.__floordiv__()',
    '(2 ** 40).__floordiv__(2)',
    '(-7).__floordiv__()',
    "(2 ** 40).__floordiv__('utf-8', 'X')",
    "(2 ** 40).__floordiv__('a', [])",
    '(-7).__floordiv__(0)',
    "True.__floordiv__(b',', -1)",
    '(0).__floordiv__(2)',
    '(5).__floordiv__()',
    '(2 ** 40).__floordiv__(-1)',
    '(5).__floordiv__({})',
    '(0).__floordiv__(0)',
    '(-7).__floordiv__({}, 100)',
    '(255).__floordiv__(-1, 100)',
    '(2 ** 40).__floordiv__(5)',
    '(255).__floordiv__(100)',
    '(5).__floordiv__(1)',
    "(255).__floordiv__(-3, '\\n')",
    '(5).__floordiv__(slice(None, None, -1))',
    '(5).__floordiv__(100, 2)',
    'True.__floordiv__(0)',
    "(-7).__floordiv__('World')",
    '(2 ** 40).__floordiv__(int)',
    "(0).__floordiv__(b',', -3)",
    "(5).__floordiv__(True, 'little')",
    '(5).__floordiv__(5)',
    "(0).__floordiv__({1}, 'Hello')",
    "(2 ** 40).__floordiv__('')",
]:
    show(call)
