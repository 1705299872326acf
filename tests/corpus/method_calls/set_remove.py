# set.remove: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('set()', ".remove(5, 'a')"),
    ('set()', ".remove([1], 'ab')"),
    ('{1, 2, 3}', ".remove('a', -1)"),
    ("{'a'}", '.remove(slice(1, 3))'),
    ('{1, 2, 3}', '.remove((1, 2))'),
    ("{'a'}", ".remove('a')"),
    ("{'a'}", ".remove('a', '0x1.8p1')"),
    ('set()', '.remove(slice(None, None, -1))'),
    ("{'a'}", '.remove(100)'),
    ('set()', ".remove(2j, slice(0, 10, 2), '\\n')"),
    ('{1, 2, 3}', ".remove('0x1.8p1')"),
    ("{'a'}", '.remove(object)'),
    ("{'a'}", '.remove(None, slice(None, None, -1), 2)'),
    ('{1, 2, 3}', ".remove(100, 'ab')"),
    ('set()', '.remove({}, -3)'),
    ("{'a'}", '.remove(5, -1, [1])'),
    ("{'a'}", ".remove(b',')"),
    ('set()', '.remove(5)'),
    ("{'a'}", ".remove('World')"),
    ('set()', '.remove()'),
    ('{1, 2, 3}', '.remove(-1)'),
    ('{1, 2, 3}', ".remove('\\n')"),
    ('{1, 2, 3}', '.remove(-3)'),
    ('set()', ".remove(('a', 'x'), 100, ...)"),
    ('set()', ".remove('X', '\\n')"),
    ("{'a'}", ".remove(('a', 'x'))"),
    ('set()', ".remove(1, 'World')"),
    ('set()', ".remove(['a', 'b'])"),
    ('{1, 2, 3}', ".remove(bytearray(b'a'), 2)"),
    ("{'a'}", '.remove()'),
    ("{'a'}", ".remove('\\n')"),
    ("{'a'}", ".remove({97: 'z'})"),
    ('set()', ".remove('', slice(1, 3))"),
    ('set()', ".remove('é')"),
]:
    show(make, call)
