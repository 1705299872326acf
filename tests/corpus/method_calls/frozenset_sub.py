# frozenset.__sub__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "frozenset().__sub__('World')",
    "frozenset().__sub__(('a', 'x'))",
    "frozenset([1, 2]).__sub__('little')",
    "frozenset().__sub__(',')",
    "frozenset().__sub__(['a', 'b'])",
    "frozenset([1, 2]).__sub__('')",
    'frozenset([1, 2]).__sub__(2)',
    'frozenset().__sub__(1, (1, 2))',
    'frozenset().__sub__(-1, slice(1, 3))',
    "frozenset([1, 2]).__sub__('0x1.8p1')",
    'frozenset().__sub__()',
    "frozenset().__sub__('')",
    'frozenset([1, 2]).__sub__(1, 5, 2)',
    "frozenset().__sub__([], '0x1.8p1')",
    'frozenset([1, 2]).__sub__(0)',
    'frozenset([1, 2]).__sub__(True)',
    'frozenset([1, 2]).__sub__(object)',
    'frozenset().__sub__(10 ** 20)',
    "frozenset([1, 2]).__sub__({'a': 1}, None)",
    'frozenset([1, 2]).__sub__({}, iter([1, 2]))',
    'frozenset([1, 2]).__sub__()',
    'frozenset().__sub__(100)',
    'frozenset().__sub__(slice(0, 10, 2), 1)',
    'frozenset().__sub__(5)',
    "frozenset().__sub__(100, 'ab', slice(0, 10, 2))",
    "frozenset().__sub__('ab')",
    "frozenset().__sub__('l', 'World')",
    "frozenset([1, 2]).__sub__(float('nan'))",
    'frozenset().__sub__(slice(0, 10, 2))',
    "frozenset().__sub__(slice(1, 3), b'Hello', -1)",
    "frozenset([1, 2]).__sub__('utf-16')",
    "frozenset().__sub__(float('nan'), 'utf-8', 'ascii')",
    "frozenset().__sub__('Hello')",
    "frozenset([1, 2]).__sub__('utf-8', bytearray(b'a'))",
]:
    show(call)
