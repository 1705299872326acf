# set.difference: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('set()', ".difference('\\n')"),
    ("{'a'}", '.difference(2j)'),
    ('{1, 2, 3}', '.difference(len, {}, -3)'),
    ('{1, 2, 3}', ".difference('replace')"),
    ('{1, 2, 3}', ".difference({97: 'z'})"),
    ('set()', '.difference(-1)'),
    ('{1, 2, 3}', '.difference()'),
    ("{'a'}", ".difference(bytearray(b'a'))"),
    ('set()', '.difference(None)'),
    ('{1, 2, 3}', ".difference('utf-16', 'utf-8', slice(None, None, -1))"),
    ('{1, 2, 3}', ".difference(slice(0, 10, 2), 'Hello')"),
    ('{1, 2, 3}', ".difference({'a': 1})"),
    ('set()', '.difference((1, 2), -3, 2)'),
    ('{1, 2, 3}', ".difference('ab', slice(None, None, -1), 2)"),
    ("{'a'}", ".difference(['a', 'b'])"),
    ('set()', ".difference(set('ab'))"),
    ('{1, 2, 3}', ".difference('Hello', 'little')"),
    ('{1, 2, 3}', ".difference(b'', {})"),
    ('set()', ".difference(',')"),
    ('set()', '.difference({1}, None)'),
    ('set()', ".difference(b'Hello')"),
    ("{'a'}", '.difference(slice(1, 3))'),
    ("{'a'}", ".difference('big', 5)"),
    ('set()', ".difference('World')"),
    ("{'a'}", '.difference(-1, 1)'),
    ("{'a'}", '.difference(100, (1, 2))'),
    ("{'a'}", ".difference(b'', float('nan'))"),
    ('set()', ".difference('')"),
    ("{'a'}", ".difference('a', range(3), 10 ** 20)"),
    ('set()', ".difference('big', [1])"),
    ('{1, 2, 3}', '.difference(1.5)'),
    ('set()', ".difference(range(3), range(3), 'ab')"),
    ("{'a'}", ".difference('a')"),
    ("{'a'}", '.difference(-1)'),
]:
    show(make, call)
