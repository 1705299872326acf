# int.__pow__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "True.__pow__([], 'Hello')",
    "(2 ** 40).__pow__((1, 2), ['a', 'b'])",
    "(-7).__pow__(-3, set('ab'))",
    'True.__pow__(iter([1, 2]))',
    '(255).__pow__()',
    "(2 ** 40).__pow__(b',', '0x1.8p1')",
    '(5).__pow__(-1)',
    '(255).__pow__(100)',
    "True.__pow__('big', b'a', 2)",
    '(-7).__pow__(5)',
    '(5).__pow__(100)',
    "(5).__pow__('ab')",
    "True.__pow__('little')",
    '(-7).__pow__(0)',
    "(-7).__pow__('World', iter([1, 2]), 1)",
    "(0).__pow__((1, 2), 'little')",
    '(-7).__pow__(-3)',
    '(0).__pow__({1})',
    'True.__pow__(1, 1)',
    "(-7).__pow__('', 5)",
    'True.__pow__(0, slice(None, None, -1))',
    "(5).__pow__(',')",
    '(2 ** 40).__pow__([], None)',
    '(2 ** 40).__pow__(1)',
    '(2 ** 40).__pow__()',
    "(-7).__pow__(b'X', '')",
    'True.__pow__()',
    "(0).__pow__(2, '')",
    '(255).__pow__(0)',
    '(5).__pow__()',
    '(0).__pow__(0)',
    '(5).__pow__(-3)',
    '(2 ** 40).__pow__(-1)',
    '(255).__pow__(5)',
]:
    show(call)
