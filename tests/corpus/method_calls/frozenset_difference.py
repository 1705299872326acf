# frozenset.difference: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "frozenset([1, 2]).difference('Hello', set('ab'))",
    "frozenset([1, 2]).difference(b'Hello')",
    'frozenset([1, 2]).difference()',
    "frozenset().difference(range(3), 'X', 'é')",
    'frozenset([1, 2]).difference(10 ** 20)',
    "frozenset().difference(['a', 'b'])",
    'frozenset().difference(-1)',
    "frozenset([1, 2]).difference('replace')",
    "frozenset([1, 2]).difference('l')",
    'frozenset().difference(len)',
    'frozenset([1, 2]).difference({1}, -1)',
    "frozenset([1, 2]).difference('utf-8', ('a', 'x'), 1)",
    "frozenset([1, 2]).difference('X', 'World')",
    'frozenset().difference()',
    "frozenset().difference(float('nan'))",
    "frozenset().difference(bytearray(b'a'))",
    'frozenset([1, 2]).difference(1)',
    'frozenset([1, 2]).difference(iter([1, 2]), len)',
    "frozenset().difference(b'X', b'', '\\n')",
    'frozenset([1, 2]).difference(1, 0, 1)',
    "frozenset([1, 2]).difference(100, 1, b'\\n')",
    "frozenset([1, 2]).difference('ab')",
    "frozenset([1, 2]).difference(float('nan'), 'é')",
    'frozenset([1, 2]).difference(0)',
    "frozenset([1, 2]).difference('utf-16', len, 'X')",
    "frozenset([1, 2]).difference('World')",
    "frozenset([1, 2]).difference(-3, 'utf-16')",
    "frozenset([1, 2]).difference({'a': 1}, True)",
    'frozenset().difference({1})',
    "frozenset([1, 2]).difference('a')",
    'frozenset().difference(range(3), [])',
    "frozenset().difference('Hello', range(3), ',')",
    "frozenset().difference('a')",
    'frozenset().difference(100)',
]:
    show(call)
