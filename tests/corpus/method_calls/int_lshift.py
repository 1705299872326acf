# int.__lshift__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "(2 ** 40).__lshift__('a')",
    '(5).__lshift__(range(3), 2)',
    '(255).__lshift__([])',
    '(5).__lshift__(100)',
    "(2 ** 40).__lshift__('\\n')",
    'True.__lshift__(2, 2)',
    "(5).__lshift__(float('nan'), 1, object)",
    "(5).__lshift__({97: 'z'}, 'é')",
    '(5).__lshift__(-3, 0)',
    '(0).__lshift__(0)',
    "(5).__lshift__('')",
    '(255).__lshift__(0)',
    '(255).__lshift__(5)',
    "True.__lshift__('', '\\n')",
    "(0).__lshift__('a')",
    '(0).__lshift__()',
    "(255).__lshift__('a', (1, 2), -1)",
    "(5).__lshift__(2, '0x1.8p1')",
    "(0).__lshift__('utf-8')",
    '(-7).__lshift__(100)',
    '(-7).__lshift__(0)',
    "(2 ** 40).__lshift__(b'Hello', 'Hello', ',')",
    "(-7).__lshift__(range(3), 'ab')",
    "(255).__lshift__('ab')",
    '(-7).__lshift__(-1)',
    "(255).__lshift__('')",
    "True.__lshift__([1], -1, {'a': 1})",
    "(2 ** 40).__lshift__('X')",
    "True.__lshift__(',')",
    '(5).__lshift__(-3)',
    "(2 ** 40).__lshift__({'a': 1}, 2, -1)",
    '(2 ** 40).__lshift__(-1)',
    '(0).__lshift__([])',
    "(2 ** 40).__lshift__(b'', 5, -3)",
]:
    show(call)
