# set.intersection: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('set()', ".intersection('X')"),
    ('set()', ".intersection(b'')"),
    ('set()', ".intersection('utf-16')"),
    ('{1, 2, 3}', '.intersection(True, 10 ** 20)'),
    ('set()', '.intersection(10 ** 20)'),
    ("{'a'}", ".intersection(b'l')"),
    ("{'a'}", ".intersection(['a', 'b'], 'World', int)"),
    ('set()', ".intersection('l', float('nan'), (1, 2))"),
    ('set()', '.intersection(-3, {}, [])'),
    ('{1, 2, 3}', ".intersection(b'\\n', 'l')"),
    ('{1, 2, 3}', '.intersection(2j, (1, 2))'),
    ('{1, 2, 3}', ".intersection('l', 'é')"),
    ("{'a'}", ".intersection('ab', 1, 'big')"),
    ('set()', ".intersection('a')"),
    ("{'a'}", ".intersection(',', (1, 2), -3)"),
    ('set()', '.intersection(-3)'),
    ('{1, 2, 3}', '.intersection()'),
    ("{'a'}", '.intersection(100)'),
    ('{1, 2, 3}', ".intersection(0, 1, '\\n')"),
    ('set()', ".intersection(None, ('a', 'x'), 10 ** 20)"),
    ("{'a'}", ".intersection(-1, '\\n')"),
    ("{'a'}", ".intersection([1], 'é')"),
    ("{'a'}", '.intersection(-1)'),
    ('{1, 2, 3}', ".intersection(float('nan'), -1, 'ab')"),
    ("{'a'}", ".intersection('utf-8')"),
    ('set()', ".intersection(',')"),
    ('set()', '.intersection(int)'),
    ('set()', '.intersection(100)'),
    ("{'a'}", '.intersection(object, 0)'),
    ('set()', '.intersection(-1)'),
    ('{1, 2, 3}', ".intersection(b'a')"),
    ("{'a'}", ".intersection((1, 2), ',')"),
    ('{1, 2, 3}', '.intersection(len)'),
    ('set()', '.intersection(5, int)'),
]:
    show(make, call)
