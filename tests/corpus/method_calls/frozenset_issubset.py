# frozenset.issubset: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "frozenset([1, 2]).issubset(b'\\n', slice(None, None, -1))",
    "frozenset([1, 2]).issubset(slice(None, None, -1), 'ascii')",
    "frozenset().issubset('l', ['a', 'b'])",
    "frozenset([1, 2]).issubset(1.5, float('nan'), slice(None, None, -1))",
    'frozenset().issubset(5)',
    'frozenset().issubset(10 ** 20, -1)',
    "frozenset().issubset('ab', 2, True)",
    'frozenset().issubset(-1)',
    "frozenset([1, 2]).issubset('World')",
    "frozenset().issubset(10 ** 20, 'utf-8', 5)",
    "frozenset([1, 2]).issubset({'a': 1})",
    "frozenset([1, 2]).issubset(b'Hello', 2j, 2)",
    "frozenset([1, 2]).issubset(set('ab'))",
    "frozenset([1, 2]).issubset(b'Hello')",
    "frozenset([1, 2]).issubset('', ['a', 'b'])",
    'frozenset().issubset()',
    'frozenset().issubset(-1, slice(None, None, -1), slice(1, 3))',
    'frozenset([1, 2]).issubset(10 ** 20, -3, 100)',
    "frozenset([1, 2]).issubset('l')",
    "frozenset().issubset('little', 'Hello')",
    "frozenset([1, 2]).issubset('0x1.8p1', 0, True)",
    "frozenset().issubset('é')",
    "frozenset().issubset(',')",
    "frozenset().issubset('0x1.8p1')",
    'frozenset([1, 2]).issubset([])',
    "frozenset([1, 2]).issubset('l', 'ab', -1)",
    "frozenset().issubset(',', 'ab', b'')",
    "frozenset([1, 2]).issubset('X', bytearray(b'a'))",
    'frozenset([1, 2]).issubset()',
    'frozenset([1, 2]).issubset(100)',
    "frozenset([1, 2]).issubset(-3, 1, 'é')",
    "frozenset().issubset('ab', 100)",
    'frozenset().issubset(iter([1, 2]))',
    "frozenset().issubset('', object)",
]:
    show(call)
