# frozenset.__contains__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "frozenset().__contains__(set('ab'), slice(0, 10, 2))",
    "frozenset().__contains__(float('nan'), slice(0, 10, 2))",
    'frozenset([1, 2]).__contains__(5, 2j)',
    'frozenset().__contains__()',
    "frozenset([1, 2]).__contains__('a', 2j)",
    "frozenset().__contains__(0, b'a')",
    "frozenset().__contains__('ab', 0, ['a', 'b'])",
    "frozenset().__contains__(',')",
    "frozenset().__contains__(0, ['a', 'b'], 'utf-8')",
    "frozenset().__contains__('utf-8')",
    "frozenset().__contains__(('a', 'x'))",
    "frozenset().__contains__(bytearray(b'a'))",
    'frozenset([1, 2]).__contains__(1.5)',
    'frozenset([1, 2]).__contains__({1}, 1.5)',
    "frozenset([1, 2]).__contains__('X', 'replace')",
    "frozenset().__contains__('World')",
    "frozenset().__contains__('ascii')",
    "frozenset().__contains__('utf-16')",
    "frozenset().__contains__('X', {}, b'a')",
    "frozenset([1, 2]).__contains__('', slice(1, 3))",
    "frozenset([1, 2]).__contains__(',', ['a', 'b'], '0x1.8p1')",
    "frozenset().__contains__(b'l', 'Hello')",
    "frozenset().__contains__('ab', 2j)",
    'frozenset([1, 2]).__contains__(slice(0, 10, 2), slice(None, None, -1))',
    "frozenset([1, 2]).__contains__('l')",
    "frozenset().__contains__(set('ab'))",
    'frozenset().__contains__(100)',
    'frozenset().__contains__(5, slice(0, 10, 2))',
    "frozenset().__contains__('X')",
    'frozenset([1, 2]).__contains__(-3)',
    "frozenset([1, 2]).__contains__(float('nan'))",
    'frozenset([1, 2]).__contains__(2)',
    'frozenset().__contains__([])',
    'frozenset().__contains__(10 ** 20)',
]:
    show(call)
