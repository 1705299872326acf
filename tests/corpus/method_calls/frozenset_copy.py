# frozenset.copy: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "frozenset().copy(b'X', '0x1.8p1', -1)",
    'frozenset().copy()',
    'frozenset([1, 2]).copy()',
    "frozenset().copy('l', {}, 'Hello')",
    "frozenset([1, 2]).copy(b'l')",
    "frozenset().copy(5, 0, 'l')",
    'frozenset([1, 2]).copy(5)',
    "frozenset().copy('little')",
    'frozenset([1, 2]).copy(2)',
    'frozenset([1, 2]).copy(-1, 10 ** 20)',
    "frozenset([1, 2]).copy(float('nan'), 'a')",
    "frozenset().copy('World', 'utf-8')",
    "frozenset([1, 2]).copy(slice(1, 3), 'Hello')",
    'frozenset([1, 2]).copy(len, ...)',
    "frozenset().copy('utf-8')",
    "frozenset().copy(1, 'X', 'ab')",
    "frozenset([1, 2]).copy({97: 'z'})",
    "frozenset([1, 2]).copy('utf-8', {1})",
    'frozenset([1, 2]).copy(object)',
    "frozenset([1, 2]).copy(b'a', 1)",
    "frozenset([1, 2]).copy(set('ab'), 'Hello')",
    "frozenset().copy(float('nan'))",
    'frozenset().copy(slice(1, 3))',
    "frozenset([1, 2]).copy('utf-8')",
    "frozenset().copy(None, range(3), b'\\n')",
    "frozenset([1, 2]).copy({1}, 'X')",
    "frozenset([1, 2]).copy('X')",
    "frozenset().copy('big')",
    "frozenset([1, 2]).copy(5, 'é')",
    "frozenset([1, 2]).copy('', 'ascii')",
    "frozenset().copy(10 ** 20, 'utf-16', len)",
    'frozenset([1, 2]).copy(10 ** 20, 5)',
    "frozenset([1, 2]).copy(2j, slice(1, 3), b'a')",
    'frozenset([1, 2]).copy([1])',
]:
    show(call)
