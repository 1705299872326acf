# range.count: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    'range(0).count(-1)',
    "range(1, 20, 3).count(float('nan'))",
    "range(5).count('utf-16')",
    'range(0).count(2)',
    "range(5).count(1, 2, set('ab'))",
    "range(0).count(b',', bytearray(b'a'))",
    'range(1, 20, 3).count(100, 100, slice(1, 3))',
    "range(1, 20, 3).count(b'Hello')",
    "range(5).count('a')",
    'range(5).count((1, 2))',
    'range(5, 0, -1).count(slice(1, 3))',
    "range(1, 20, 3).count('replace', 100, 5)",
    'range(5).count()',
    "range(0).count(0, '')",
    'range(5).count(0)',
    "range(5, 0, -1).count('l', int)",
    'range(0).count(100)',
    "range(0).count(['a', 'b'])",
    "range(5).count(',', 2)",
    "range(5, 0, -1).count(b'\\n', -3)",
    'range(0).count(5)',
    "range(5).count(b'', 100)",
    'range(5, 0, -1).count(0, 0)',
    'range(5, 0, -1).count(100)',
    'range(5, 0, -1).count(-1)',
    'range(5).count(slice(None, None, -1), 1)',
    'range(1, 20, 3).count(2, 1)',
    'range(1, 20, 3).count(100, -3, 100)',
    "range(5, 0, -1).count('a', 'World')",
    'range(0).count(0, slice(0, 10, 2))',
    'range(1, 20, 3).count(2)',
    'range(0).count()',
    "range(0).count(-1, 'l')",
    "range(0).count('ab')",
]:
    show(call)
