# int.__round__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "(2 ** 40).__round__('a')",
    "(255).__round__(-3, 100, '\\n')",
    "(5).__round__(100, 'a')",
    '(2 ** 40).__round__()',
    '(-7).__round__()',
    "(5).__round__(0, 'little', 1)",
    "(255).__round__(5, 'a')",
    '(5).__round__(5)',
    '(2 ** 40).__round__(-1)',
    '(-7).__round__(-3, 0)',
    '(5).__round__()',
    "(255).__round__(b'a')",
    '(0).__round__(0, 100)',
    '(-7).__round__(5)',
    "(-7).__round__('replace')",
    '(-7).__round__(slice(0, 10, 2))',
    "(255).__round__(-3, 'World', [])",
    "(0).__round__((1, 2), bytearray(b'a'), 100)",
    "(-7).__round__(2, 'big')",
    '(5).__round__(-1)',
    "(2 ** 40).__round__(b'Hello', 'é')",
    '(2 ** 40).__round__(1, -1)',
    "(5).__round__('l')",
    '(255).__round__(-3, 1)',
    'True.__round__(100)',
    "(255).__round__({'a': 1}, -3)",
    "True.__round__('', 'World', 'X')",
    '(0).__round__()',
    '(5).__round__(...)',
    '(-7).__round__(2)',
    '(-7).__round__(slice(None, None, -1))',
    '(2 ** 40).__round__(...)',
    "(2 ** 40).__round__({'a': 1})",
    '(0).__round__(100)',
]:
    show(call)
