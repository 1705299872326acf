# set.intersection_update: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{'a'}", ".intersection_update('big')"),
    ('{1, 2, 3}', '.intersection_update()'),
    ('{1, 2, 3}', ".intersection_update('')"),
    ('set()', ".intersection_update({97: 'z'}, slice(None, None, -1), 'little')"),
    ('set()', '.intersection_update(0, {}, 2)'),
    ('set()', ".intersection_update(bytearray(b'a'))"),
    ("{'a'}", ".intersection_update(b'a', 2)"),
    ("{'a'}", ".intersection_update('X')"),
    ('set()', '.intersection_update(5, range(3), 2)'),
    ('set()', ".intersection_update('Hello')"),
    ('set()', ".intersection_update('ab')"),
    ("{'a'}", ".intersection_update('ascii')"),
    ('{1, 2, 3}', '.intersection_update(5, len)'),
    ('set()', '.intersection_update(0)'),
    ('{1, 2, 3}', ".intersection_update(2j, 'a', 'a')"),
    ('{1, 2, 3}', '.intersection_update(-1)'),
    ("{'a'}", ".intersection_update('utf-8')"),
    ('{1, 2, 3}', ".intersection_update('little')"),
    ("{'a'}", '.intersection_update(object)'),
    ('set()', '.intersection_update(0, 1.5)'),
    ('set()', ".intersection_update(',', 2, slice(None, None, -1))"),
    ('{1, 2, 3}', '.intersection_update(100)'),
    ("{'a'}", ".intersection_update(b'', True, {97: 'z'})"),
    ("{'a'}", ".intersection_update('X', [])"),
    ('set()', ".intersection_update(('a', 'x'))"),
    ('{1, 2, 3}', ".intersection_update(5, '', '0x1.8p1')"),
    ("{'a'}", ".intersection_update('utf-16')"),
    ("{'a'}", ".intersection_update('a')"),
    ('set()', ".intersection_update('little')"),
    ("{'a'}", ".intersection_update('0x1.8p1')"),
    ('{1, 2, 3}', '.intersection_update(None, int, 2j)'),
    ("{'a'}", '.intersection_update(-1)'),
    ("{'a'}", '.intersection_update(slice(1, 3))'),
    ('set()', '.intersection_update(object)'),
]:
    show(make, call)
