# frozenset.union: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    'frozenset().union()',
    "frozenset([1, 2]).union('ab', 2j, 'utf-8')",
    'frozenset([1, 2]).union()',
    'frozenset().union(5)',
    'frozenset().union(-1)',
    "frozenset([1, 2]).union({97: 'z'}, len)",
    'frozenset().union({1})',
    'frozenset().union(0)',
    'frozenset().union(int)',
    'frozenset([1, 2]).union(-3, 100)',
    'frozenset().union(100)',
    "frozenset().union(b',')",
    "frozenset([1, 2]).union('utf-8')",
    'frozenset().union(...)',
    "frozenset([1, 2]).union((1, 2), 'l')",
    'frozenset().union(5, slice(1, 3))',
    "frozenset().union(range(3), b'', '')",
    'frozenset([1, 2]).union(-1)',
    'frozenset().union(2j)',
    "frozenset([1, 2]).union('0x1.8p1')",
    'frozenset([1, 2]).union(..., 2j)',
    "frozenset([1, 2]).union(100, '')",
    'frozenset().union(2)',
    'frozenset([1, 2]).union({1})',
    'frozenset([1, 2]).union(slice(0, 10, 2))',
    "frozenset([1, 2]).union(iter([1, 2]), slice(1, 3), {97: 'z'})",
    "frozenset([1, 2]).union(float('nan'), {97: 'z'}, b',')",
    "frozenset([1, 2]).union('\\n')",
    "frozenset().union(2, ',', 100)",
    "frozenset().union(None, 'utf-16')",
    "frozenset([1, 2]).union('\\n', 100)",
    'frozenset([1, 2]).union(1.5)',
    'frozenset().union(1)',
    "frozenset().union(set('ab'))",
]:
    show(call)
