# int.__and__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(255).__and__(-1, 0)',
    "(-7).__and__({'a': 1})",
    "(5).__and__('Hello')",
    "(2 ** 40).__and__(0, 'a')",
    '(5).__and__({1}, 2, -1)',
    '(2 ** 40).__and__(0)',
    '(5).__and__(1)',
    '(0).__and__(0, -3)',
    '(5).__and__(2)',
    "True.__and__(-1, 'World')",
    '(0).__and__(0)',
    "(255).__and__(('a', 'x'))",
    '(-7).__and__()',
    "(255).__and__(5, 'X', 'ascii')",
    '(255).__and__(-3)',
    "(-7).__and__('\\n')",
    '(255).__and__()',
    "(2 ** 40).__and__(('a', 'x'))",
    '(2 ** 40).__and__(-1)',
    "(2 ** 40).__and__(5, 'utf-16')",
    'True.__and__(1)',
    '(-7).__and__(0)',
    "True.__and__('X')",
    "True.__and__('\\n', 2)",
    '(5).__and__(0, 1)',
    '(5).__and__(100, 5)',
    '(5).__and__()',
    'True.__and__(None)',
    '(0).__and__()',
    "True.__and__('a')",
    "(5).__and__(2, '')",
    '(-7).__and__(2)',
    '(-7).__and__(-3)',
    '(5).__and__(100, [1])',
]:
    show(call)
