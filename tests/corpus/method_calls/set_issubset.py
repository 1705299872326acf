# set.issubset: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{'a'}", '.issubset()'),
    ("{'a'}", ".issubset('big', 'ab', b'')"),
    ("{'a'}", ".issubset(-1, ('a', 'x'))"),
    ("{'a'}", '.issubset(2)'),
    ('{1, 2, 3}', '.issubset(slice(None, None, -1))'),
    ('set()', '.issubset({1}, 1)'),
    ("{'a'}", ".issubset('', 100, 'X')"),
    ('{1, 2, 3}', ".issubset('ab')"),
    ('set()', ".issubset({97: 'z'}, len, 2)"),
    ('{1, 2, 3}', '.issubset(slice(1, 3))'),
    ('{1, 2, 3}', '.issubset(2, {1}, 10 ** 20)'),
    ('set()', ".issubset('\\n', {'a': 1}, 5)"),
    ('{1, 2, 3}', ".issubset((1, 2), 'ascii', -3)"),
    ('{1, 2, 3}', '.issubset(-1)'),
    ('{1, 2, 3}', ".issubset('utf-16')"),
    ('set()', ".issubset(None, {97: 'z'})"),
    ('set()', ".issubset(set('ab'), slice(1, 3))"),
    ("{'a'}", ".issubset([1], 'a')"),
    ("{'a'}", ".issubset([1], '0x1.8p1', int)"),
    ('{1, 2, 3}', ".issubset('ascii')"),
    ('{1, 2, 3}', ".issubset(('a', 'x'))"),
    ("{'a'}", ".issubset('X', ['a', 'b'])"),
    ("{'a'}", '.issubset(5, 2)'),
    ('set()', ".issubset('utf-16', 'World')"),
    ('set()', ".issubset('a', ['a', 'b'])"),
    ('{1, 2, 3}', '.issubset(0)'),
    ('set()', ".issubset(1.5, b'')"),
    ("{'a'}", '.issubset(-3)'),
    ("{'a'}", ".issubset('utf-8')"),
    ('{1, 2, 3}', '.issubset(slice(1, 3), None)'),
    ('set()', ".issubset(int, 'little')"),
    ("{'a'}", ".issubset({'a': 1})"),
    ("{'a'}", ".issubset(float('nan'), 'ascii', ('a', 'x'))"),
    ('set()', '.issubset(-3)'),
]:
    show(make, call)
