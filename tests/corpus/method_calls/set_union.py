# set.union: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{'a'}", '.union()'),
    ("{'a'}", ".union(5, b',')"),
    ('set()', ".union(100, int, 'big')"),
    ('{1, 2, 3}', '.union(None)'),
    ("{'a'}", '.union({})'),
    ('{1, 2, 3}', ".union(b'l', ',', 5)"),
    ('set()', '.union(iter([1, 2]))'),
    ("{'a'}", '.union(True)'),
    ("{'a'}", ".union(5, slice(None, None, -1), ',')"),
    ('set()', ".union('Hello', ',')"),
    ("{'a'}", ".union({'a': 1}, 100)"),
    ('{1, 2, 3}', ".union(b'\\n', '0x1.8p1')"),
    ("{'a'}", '.union(-3)'),
    ("{'a'}", '.union(slice(None, None, -1))'),
    ('set()', '.union(int)'),
    ('{1, 2, 3}', ".union(['a', 'b'], 'ascii')"),
    ('set()', ".union(['a', 'b'])"),
    ("{'a'}", ".union(float('nan'))"),
    ('set()', '.union(1)'),
    ('set()', '.union(2j, range(3))'),
    ('{1, 2, 3}', '.union({})'),
    ('{1, 2, 3}', ".union(0, ',')"),
    ('set()', '.union(-3)'),
    ('{1, 2, 3}', '.union()'),
    ('{1, 2, 3}', '.union(1, 2)'),
    ('set()', ".union('a')"),
    ('{1, 2, 3}', ".union('little')"),
    ('set()', '.union(range(3), slice(None, None, -1))'),
    ("{'a'}", ".union(slice(None, None, -1), 'é')"),
    ("{'a'}", ".union(-3, ',')"),
    ('set()', '.union(5)'),
    ('set()', '.union(len)'),
    ("{'a'}", '.union(int)'),
    ('set()', ".union(('a', 'x'), {})"),
]:
    show(make, call)
