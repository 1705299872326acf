# frozenset.symmetric_difference: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    'frozenset([1, 2]).symmetric_difference(len)',
    'frozenset([1, 2]).symmetric_difference()',
    'frozenset([1, 2]).symmetric_difference(100)',
    "frozenset([1, 2]).symmetric_difference(',')",
    'frozenset([1, 2]).symmetric_difference(True)',
    'frozenset().symmetric_difference(10 ** 20)',
    'frozenset([1, 2]).symmetric_difference(None)',
    "frozenset().symmetric_difference(True, 'é', 2)",
    'frozenset([1, 2]).symmetric_difference([1], 2)',
    "frozenset([1, 2]).symmetric_difference(',', 'ascii')",
    "frozenset().symmetric_difference(0, 2, ('a', 'x'))",
    "frozenset([1, 2]).symmetric_difference('utf-16')",
    "frozenset([1, 2]).symmetric_difference(b'', 'X')",
    "frozenset().symmetric_difference(['a', 'b'], 1.5)",
    "frozenset().symmetric_difference('ab')",
    "frozenset().symmetric_difference(float('nan'))",
    "frozenset().symmetric_difference(2, '0x1.8p1')",
    'frozenset([1, 2]).symmetric_difference([], 5)',
    "frozenset().symmetric_difference('\\n')",
    'frozenset().symmetric_difference()',
    'frozenset([1, 2]).symmetric_difference(5)',
    'frozenset([1, 2]).symmetric_difference(range(3))',
    "frozenset([1, 2]).symmetric_difference(slice(0, 10, 2), 'World')",
    "frozenset([1, 2]).symmetric_difference('X')",
    "frozenset().symmetric_difference('utf-8')",
    'frozenset().symmetric_difference(slice(None, None, -1))',
    "frozenset([1, 2]).symmetric_difference({97: 'z'}, 'é')",
    'frozenset().symmetric_difference(2j)',
    "frozenset().symmetric_difference(1.5, '\\n')",
    'frozenset([1, 2]).symmetric_difference(100, 2, range(3))',
    "frozenset().symmetric_difference({97: 'z'}, -1)",
    "frozenset().symmetric_difference('l')",
    'frozenset().symmetric_difference(object)',
    'frozenset([1, 2]).symmetric_difference([1])',
]:
    show(call)
