# int.__truediv__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "(-7).__truediv__('X')",
    "(255).__truediv__('World')",
    '(2 ** 40).__truediv__(10 ** 20)',
    "(255).__truediv__('é')",
    "(0).__truediv__('a', 'ab')",
    '(255).__truediv__(-3, 0)',
    "(255).__truediv__(set('ab'), [])",
    '(255).__truediv__(slice(1, 3))',
    "(2 ** 40).__truediv__('l')",
    '(255).__truediv__(-1, 0)',
    '(-7).__truediv__(-1)',
    "(-7).__truediv__({}, 'a')",
    'True.__truediv__(0, -3)',
    "(255).__truediv__('Hello', 'X')",
    '(0).__truediv__(0)',
    'True.__truediv__(100)',
    "(2 ** 40).__truediv__('Hello')",
    "(-7).__truediv__(100, 'X', 0)",
    "(2 ** 40).__truediv__(2, 'ab')",
    '(0).__truediv__([])',
    "(5).__truediv__('replace')",
    "(-7).__truediv__(-3, 'a', -3)",
    "True.__truediv__(b',')",
    "(-7).__truediv__('l', 2)",
    "(0).__truediv__(-3, '0x1.8p1')",
    "True.__truediv__('ascii', {})",
    "(5).__truediv__(5, b'a', ('a', 'x'))",
    "(2 ** 40).__truediv__(['a', 'b'])",
    '(0).__truediv__(5)',
    "(0).__truediv__('é', b',')",
    "(0).__truediv__(',')",
    "(-7).__truediv__(b',', 5)",
    '(2 ** 40).__truediv__(iter([1, 2]), 2)',
    '(2 ** 40).__truediv__(-3)',
]:
    show(call)
