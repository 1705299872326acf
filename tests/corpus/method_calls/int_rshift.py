# int.__rshift__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    'True.__rshift__()',
    'True.__rshift__(1)',
    "(5).__rshift__('\\n')",
    "(5).__rshift__(set('ab'), -3, {97: 'z'})",
    '(255).__rshift__({})',
    '(-7).__rshift__(0, 1)',
    '(255).__rshift__(range(3), 5)',
    '(255).__rshift__(1)',
    '(5).__rshift__()',
    'True.__rshift__({})',
    '(0).__rshift__(-1, 100)',
    '(255).__rshift__(5)',
    "(0).__rshift__('0x1.8p1')",
    "(255).__rshift__('World', 0, 0)",
    "(2 ** 40).__rshift__(b'\\n')",
    "(2 ** 40).__rshift__('replace')",
    "(255).__rshift__('X', 100, 'utf-16')",
    '(-7).__rshift__(-3, 0)',
    "(2 ** 40).__rshift__(1, int, {'a': 1})",
    'True.__rshift__(-1)',
    "(2 ** 40).__rshift__('X')",
    "(5).__rshift__('é')",
    "True.__rshift__({'a': 1})",
    "(255).__rshift__('World')",
    "(2 ** 40).__rshift__(b',', len)",
    "(-7).__rshift__('utf-8')",
    "(0).__rshift__(',')",
    "(5).__rshift__(100, 'é')",
    "True.__rshift__(-1, '')",
    "(255).__rshift__(set('ab'))",
    "(0).__rshift__(-3, 'X')",
    '(5).__rshift__(100, object)',
    "(-7).__rshift__(b'l')",
    '(5).__rshift__(1, {1}, 100)',
]:
    show(call)
