# set.discard: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{'a'}", ".discard(b',')"),
    ('set()', '.discard(-3)'),
    ('set()', '.discard()'),
    ('{1, 2, 3}', ".discard({'a': 1})"),
    ('{1, 2, 3}', ".discard('l')"),
    ("{'a'}", '.discard(2)'),
    ('{1, 2, 3}', ".discard('World', [])"),
    ('{1, 2, 3}', ".discard('\\n')"),
    ('set()', '.discard(slice(None, None, -1), -3)'),
    ('{1, 2, 3}', ".discard('ascii', range(3))"),
    ('{1, 2, 3}', '.discard(range(3))'),
    ('set()', ".discard('little')"),
    ("{'a'}", ".discard('little', 5, {97: 'z'})"),
    ('set()', ".discard(100, 'ab')"),
    ('set()', '.discard(0)'),
    ('{1, 2, 3}', '.discard(2, slice(None, None, -1))'),
    ("{'a'}", ".discard({'a': 1}, 'l')"),
    ("{'a'}", ".discard({1}, 'World')"),
    ("{'a'}", ".discard(['a', 'b'], 2j)"),
    ("{'a'}", ".discard(',', 0)"),
    ("{'a'}", ".discard(b',', 100)"),
    ("{'a'}", '.discard(5, 1)'),
    ("{'a'}", ".discard('utf-16', 5)"),
    ("{'a'}", ".discard(float('nan'), b'l')"),
    ('{1, 2, 3}', '.discard(100)'),
    ("{'a'}", '.discard(object)'),
    ("{'a'}", ".discard('Hello')"),
    ("{'a'}", '.discard(0, None, 1.5)'),
    ('set()', '.discard(100)'),
    ('{1, 2, 3}', '.discard(-1)'),
    ('set()', ".discard(float('nan'))"),
    ('{1, 2, 3}', ".discard(',')"),
    ('{1, 2, 3}', '.discard([])'),
    ('{1, 2, 3}', ".discard(b'Hello', 0)"),
]:
    show(make, call)
