# set.difference_update: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{1, 2, 3}', ".difference_update(set('ab'))"),
    ('set()', ".difference_update(bytearray(b'a'), 'ab')"),
    ('set()', '.difference_update(1.5)'),
    ('set()', '.difference_update(-1, 1.5)'),
    ('set()', '.difference_update()'),
    ("{'a'}", ".difference_update('é')"),
    ('{1, 2, 3}', '.difference_update({1}, 100)'),
    ('set()', ".difference_update('big', 'é', ['a', 'b'])"),
    ('{1, 2, 3}', ".difference_update('\\n')"),
    ("{'a'}", ".difference_update('0x1.8p1')"),
    ('set()', ".difference_update('ascii', 0, 0)"),
    ('set()', '.difference_update(10 ** 20)'),
    ('set()', ".difference_update(2, ',')"),
    ('{1, 2, 3}', ".difference_update('é')"),
    ('{1, 2, 3}', ".difference_update(set('ab'), 0)"),
    ("{'a'}", '.difference_update(-1)'),
    ("{'a'}", ".difference_update({'a': 1})"),
    ('set()', ".difference_update('a')"),
    ('set()', '.difference_update(object, 0)'),
    ("{'a'}", '.difference_update(0)'),
    ("{'a'}", '.difference_update([])'),
    ("{'a'}", '.difference_update(iter([1, 2]))'),
    ('set()', ".difference_update('Hello')"),
    ('{1, 2, 3}', ".difference_update(2, 'World')"),
    ('{1, 2, 3}', ".difference_update(5, '\\n')"),
    ('set()', '.difference_update(slice(None, None, -1))'),
    ('{1, 2, 3}', ".difference_update(-1, float('nan'), 2)"),
    ('{1, 2, 3}', ".difference_update('', 1, 'é')"),
    ('set()', '.difference_update({})'),
    ('set()', ".difference_update(None, '')"),
    ('{1, 2, 3}', ".difference_update('little')"),
    ('set()', '.difference_update(5, 2)'),
    ('{1, 2, 3}', ".difference_update('\\n', '0x1.8p1', 'replace')"),
    ('set()', ".difference_update(('a', 'x'))"),
]:
    show(make, call)
