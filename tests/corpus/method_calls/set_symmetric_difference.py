# set.symmetric_difference: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{1, 2, 3}', '.symmetric_difference()'),
    ("{'a'}", ".symmetric_difference('replace', len)"),
    ('{1, 2, 3}', '.symmetric_difference([], 2, 5)'),
    ("{'a'}", '.symmetric_difference()'),
    ('set()', '.symmetric_difference(2)'),
    ('{1, 2, 3}', ".symmetric_difference({97: 'z'}, {})"),
    ('{1, 2, 3}', '.symmetric_difference(-1, -1)'),
    ("{'a'}", ".symmetric_difference(float('nan'))"),
    ("{'a'}", '.symmetric_difference(iter([1, 2]))'),
    ("{'a'}", ".symmetric_difference(['a', 'b'], ',')"),
    ("{'a'}", ".symmetric_difference('World')"),
    ("{'a'}", '.symmetric_difference(1)'),
    ('{1, 2, 3}', ".symmetric_difference('replace')"),
    ('set()', ".symmetric_difference(b',')"),
    ('{1, 2, 3}', ".symmetric_difference('X')"),
    ('{1, 2, 3}', ".symmetric_difference(('a', 'x'), [1])"),
    ('{1, 2, 3}', ".symmetric_difference(5, 'little', slice(1, 3))"),
    ("{'a'}", ".symmetric_difference(slice(1, 3), range(3), 'é')"),
    ('set()', '.symmetric_difference(2j)'),
    ('{1, 2, 3}', '.symmetric_difference(None)'),
    ('{1, 2, 3}', ".symmetric_difference(slice(0, 10, 2), 'Hello')"),
    ('set()', '.symmetric_difference(-3)'),
    ('set()', '.symmetric_difference([], -3, 0)'),
    ('set()', ".symmetric_difference('l')"),
    ("{'a'}", ".symmetric_difference(set('ab'), ...)"),
    ('set()', ".symmetric_difference('0x1.8p1')"),
    ('set()', ".symmetric_difference('')"),
    ('{1, 2, 3}', ".symmetric_difference('World', iter([1, 2]))"),
    ('set()', ".symmetric_difference('', 2j, 'X')"),
    ("{'a'}", ".symmetric_difference('big')"),
    ("{'a'}", '.symmetric_difference(-1, 100)'),
    ('set()', ".symmetric_difference({'a': 1})"),
    ('set()', '.symmetric_difference(len, 100)'),
    ("{'a'}", '.symmetric_difference(100)'),
]:
    show(make, call)
