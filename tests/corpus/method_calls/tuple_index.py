# tuple.index: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(3, 1, 2).index(2)',
    '(1, 1).index(2j)',
    "().index('little')",
    "(3, 1, 2).index(0, '\\n', -1)",
    "(1, 1).index({97: 'z'})",
    "('b', (1,)).index(2, object)",
    "().index(set('ab'))",
    "('b', (1,)).index(range(3))",
    '().index(slice(None, None, -1))',
    "().index({}, 2, set('ab'))",
    "(3, 1, 2).index(float('nan'))",
    "(1, 1).index('replace', 0)",
    "('b', (1,)).index(1, 100)",
    '(1, 1).index(1)',
    "(3, 1, 2).index('ascii')",
    '(3, 1, 2).index(slice(None, None, -1))',
    "(3, 1, 2).index('X')",
    "(1, 1).index('0x1.8p1')",
    "(3, 1, 2).index('ab')",
    '(3, 1, 2).index(slice(1, 3), 1.5)',
    "('b', (1,)).index()",
    '(1, 1).index()',
    '(3, 1, 2).index()',
    "('b', (1,)).index(5)",
    "(1, 1).index(1, '\\n', {})",
    "().index('\\n')",
    "(3, 1, 2).index(b',')",
    '().index(-3, slice(None, None, -1))',
    '().index(2j)',
    "(3, 1, 2).index(['a', 'b'])",
    "(1, 1).index(bytearray(b'a'))",
    "(3, 1, 2).index('utf-16', [1])",
    "(3, 1, 2).index('World')",
    '().index()',
]:
    show(call)
