# range.index: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "range(5).index({'a': 1})",
    'range(5, 0, -1).index()',
    'range(5).index(iter([1, 2]))',
    "range(5).index(',')",
    "range(0).index({'a': 1}, '\\n')",
    "range(0).index(b'a', 2, 2)",
    "range(0).index(..., 'big', b'\\n')",
    "range(1, 20, 3).index('World')",
    "range(0).index(int, 'big', ('a', 'x'))",
    'range(0).index()',
    "range(5).index([1], 2j, 'X')",
    'range(5, 0, -1).index(10 ** 20)',
    "range(1, 20, 3).index(100, '')",
    "range(5, 0, -1).index('replace', 2, 100)",
    "range(5, 0, -1).index([], 'World', bytearray(b'a'))",
    "range(5).index(2, b',', 2)",
    "range(1, 20, 3).index('', ',', 1)",
    'range(5).index(2)',
    'range(5, 0, -1).index(2)',
    'range(1, 20, 3).index(0)',
    "range(1, 20, 3).index('\\n')",
    "range(0).index('little', 2)",
    'range(0).index(2j)',
    'range(5, 0, -1).index(-1)',
    "range(0).index(2, ('a', 'x'), 2)",
    "range(1, 20, 3).index(',')",
    "range(5, 0, -1).index(',')",
    'range(1, 20, 3).index(-3)',
    "range(0).index('Hello', 'é')",
    'range(0).index(5)',
    'range(5, 0, -1).index(10 ** 20, slice(None, None, -1))',
    'range(5, 0, -1).index(5)',
    'range(1, 20, 3).index(1)',
    'range(0).index(-1)',
]:
    show(call)
