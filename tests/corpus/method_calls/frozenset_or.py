# frozenset.__or__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    'frozenset([1, 2]).__or__(iter([1, 2]))',
    'frozenset([1, 2]).__or__({})',
    'frozenset([1, 2]).__or__()',
    "frozenset().__or__(b',', 5)",
    "frozenset().__or__(b',')",
    "frozenset().__or__(10 ** 20, 'l')",
    "frozenset().__or__(0, '\\n')",
    'frozenset().__or__(iter([1, 2]))',
    "frozenset([1, 2]).__or__((1, 2), 'World')",
    "frozenset().__or__(iter([1, 2]), ('a', 'x'), 'a')",
    'frozenset().__or__()',
    "frozenset().__or__('replace')",
    "frozenset().__or__(-3, 1, b'Hello')",
    "frozenset([1, 2]).__or__('World', [1], len)",
    "frozenset().__or__(slice(None, None, -1), float('nan'), ('a', 'x'))",
    'frozenset().__or__(100)',
    'frozenset().__or__(range(3))',
    'frozenset().__or__(-1)',
    "frozenset().__or__('é')",
    "frozenset().__or__({'a': 1}, 'ab')",
    'frozenset().__or__(100, 2)',
    "frozenset([1, 2]).__or__(b'')",
    "frozenset([1, 2]).__or__('ab')",
    'frozenset().__or__({1})',
    'frozenset().__or__(1.5)',
    'frozenset([1, 2]).__or__(range(3))',
    "frozenset([1, 2]).__or__('0x1.8p1')",
    "frozenset([1, 2]).__or__(2, ('a', 'x'))",
    'frozenset().__or__(True)',
    "frozenset().__or__(set('ab'), 2j)",
    'frozenset().__or__(-3, 2j)',
    'frozenset([1, 2]).__or__(1.5, 1.5)',
    "frozenset().__or__(b'Hello', 'ascii', {97: 'z'})",
    "frozenset().__or__('')",
]:
    show(call)
