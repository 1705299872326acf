# frozenset.__eq__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    'frozenset().__eq__(iter([1, 2]), slice(None, None, -1))',
    'frozenset([1, 2]).__eq__({1})',
    "frozenset().__eq__('replace')",
    'frozenset([1, 2]).__eq__(5)',
    "frozenset().__eq__('')",
    "frozenset().__eq__('l', b'')",
    "frozenset([1, 2]).__eq__(set('ab'), 'World', 'little')",
    'frozenset([1, 2]).__eq__(...)',
    "frozenset([1, 2]).__eq__(['a', 'b'])",
    "frozenset().__eq__(slice(1, 3), 'a')",
    "frozenset([1, 2]).__eq__('\\n', 'a', 'utf-16')",
    'frozenset([1, 2]).__eq__(0)',
    'frozenset([1, 2]).__eq__(1)',
    "frozenset([1, 2]).__eq__('\\n', {'a': 1})",
    'frozenset([1, 2]).__eq__(int)',
    "frozenset([1, 2]).__eq__('l')",
    "frozenset().__eq__({97: 'z'})",
    'frozenset([1, 2]).__eq__(100, 5)',
    "frozenset([1, 2]).__eq__(0, b'X')",
    'frozenset([1, 2]).__eq__(len)',
    "frozenset([1, 2]).__eq__('little')",
    'frozenset([1, 2]).__eq__(slice(1, 3))',
    "frozenset([1, 2]).__eq__('\\n')",
    'frozenset([1, 2]).__eq__()',
    'frozenset().__eq__(2)',
    "frozenset([1, 2]).__eq__(2, [1], b',')",
    "frozenset([1, 2]).__eq__(iter([1, 2]), -3, {97: 'z'})",
    'frozenset([1, 2]).__eq__(2)',
    "frozenset([1, 2]).__eq__('ascii', 'ab', 'World')",
    "frozenset([1, 2]).__eq__(2j, set('ab'))",
    "frozenset([1, 2]).__eq__('Hello')",
    'frozenset().__eq__({})',
    "frozenset([1, 2]).__eq__('é')",
    "frozenset().__eq__(bytearray(b'a'), 'World')",
]:
    show(call)
