# set.update: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{1, 2, 3}', ".update('a')"),
    ('{1, 2, 3}', ".update('é')"),
    ('{1, 2, 3}', '.update(0)'),
    ('{1, 2, 3}', '.update(-1)'),
    ('{1, 2, 3}', ".update(bytearray(b'a'), 0)"),
    ('set()', ".update('big')"),
    ('set()', ".update('l', set('ab'), 'ab')"),
    ('set()', '.update()'),
    ('set()', ".update('utf-8')"),
    ('set()', '.update(2, None)'),
    ("{'a'}", '.update(int)'),
    ('{1, 2, 3}', ".update(set('ab'))"),
    ("{'a'}", ".update('Hello')"),
    ("{'a'}", ".update('a')"),
    ('set()', ".update(slice(None, None, -1), b'X')"),
    ("{'a'}", '.update(1.5)'),
    ('{1, 2, 3}', '.update((1, 2), (1, 2))'),
    ('set()', '.update(5, len, 100)'),
    ('set()', '.update(-1, 1.5)'),
    ('set()', '.update(10 ** 20, (1, 2))'),
    ("{'a'}", '.update(slice(None, None, -1))'),
    ("{'a'}", ".update('X')"),
    ('set()', ".update({97: 'z'})"),
    ('set()', ".update('l', ...)"),
    ('set()', ".update('\\n', range(3))"),
    ('set()', '.update(2j)'),
    ("{'a'}", ".update({97: 'z'})"),
    ('{1, 2, 3}', '.update(int)'),
    ('{1, 2, 3}', ".update({'a': 1})"),
    ('set()', '.update(range(3), int)'),
    ('set()', '.update(True)'),
    ('{1, 2, 3}', '.update(slice(None, None, -1))'),
    ("{'a'}", ".update(100, b'Hello')"),
    ('set()', ".update('a')"),
]:
    show(make, call)
