# frozenset.intersection: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "frozenset([1, 2]).intersection('World')",
    'frozenset([1, 2]).intersection(-3, [])',
    "frozenset().intersection('big')",
    'frozenset().intersection([])',
    "frozenset([1, 2]).intersection('replace', 'replace')",
    'frozenset([1, 2]).intersection(1)',
    "frozenset().intersection('utf-8')",
    "frozenset([1, 2]).intersection(-3, 'big', 'ab')",
    "frozenset([1, 2]).intersection('utf-8')",
    "frozenset().intersection('l', 'Hello')",
    "frozenset([1, 2]).intersection(100, 'é')",
    "frozenset().intersection('\\n')",
    "frozenset().intersection(None, 'utf-8', ...)",
    'frozenset([1, 2]).intersection(1.5)',
    'frozenset().intersection(slice(0, 10, 2))',
    'frozenset([1, 2]).intersection((1, 2), object)',
    "frozenset().intersection({}, ['a', 'b'])",
    "frozenset().intersection('a')",
    "frozenset([1, 2]).intersection(100, 'Hello')",
    "frozenset([1, 2]).intersection(b'Hello', bytearray(b'a'))",
    "frozenset([1, 2]).intersection({'a': 1}, 'X')",
    'frozenset().intersection()',
    "frozenset([1, 2]).intersection('little', 0, int)",
    'frozenset().intersection((1, 2))',
    "frozenset().intersection(2, 'World', {'a': 1})",
    "frozenset().intersection(100, '0x1.8p1', 2)",
    'frozenset().intersection({1})',
    "frozenset().intersection('World')",
    'frozenset([1, 2]).intersection(-1)',
    'frozenset().intersection(1)',
    "frozenset().intersection(iter([1, 2]), b'X')",
    'frozenset().intersection([], slice(1, 3), 1)',
    "frozenset().intersection('little', 'utf-16')",
    "frozenset([1, 2]).intersection('utf-8', 1, 'replace')",
]:
    show(call)
