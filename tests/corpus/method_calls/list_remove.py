# list.remove: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("['b', 'a']", '.remove({})'),
    ('[[1], [2]]', '.remove(-3, {1})'),
    ('[]', ".remove('little', 'ab')"),
    ('[3, 1, 2]', '.remove({}, None, {})'),
    ('[[1], [2]]', ".remove(set('ab'), slice(None, None, -1), [])"),
    ('[1, 1, 2]', ".remove(set('ab'))"),
    ("['b', 'a']", '.remove(100, [], len)'),
    ('[1, 1, 2]', ".remove('utf-16')"),
    ('[[1], [2]]', ".remove(('a', 'x'), 5)"),
    ("['b', 'a']", ".remove('é')"),
    ('[1, 1, 2]', '.remove(2, 2)'),
    ('[[1], [2]]', ".remove(b'X')"),
    ("['b', 'a']", '.remove(10 ** 20, -1)'),
    ("['b', 'a']", ".remove('utf-16')"),
    ("['b', 'a']", ".remove(range(3), 'a', {})"),
    ('[3, 1, 2]', ".remove(len, -3, {'a': 1})"),
    ('[]', ".remove(1.5, 'utf-16')"),
    ("['b', 'a']", '.remove(iter([1, 2]))'),
    ("['b', 'a']", '.remove(slice(0, 10, 2))'),
    ("['b', 'a']", ".remove(bytearray(b'a'), 5)"),
    ('[]', '.remove()'),
    ('[3, 1, 2]', '.remove(2)'),
    ('[[1], [2]]', ".remove('utf-16', -3)"),
    ('[1, 1, 2]', ".remove((1, 2), ('a', 'x'), b'a')"),
    ('[1, 1, 2]', ".remove({}, 'replace')"),
    ('[3, 1, 2]', '.remove()'),
    ('[[1], [2]]', ".remove('little')"),
    ('[[1], [2]]', ".remove(',')"),
    ('[1, 1, 2]', '.remove(slice(None, None, -1), 0)'),
    ("['b', 'a']", '.remove(...)'),
    ('[3, 1, 2]', '.remove(slice(0, 10, 2), 2)'),
    ("['b', 'a']", ".remove(-3, 10 ** 20, '0x1.8p1')"),
    ('[]', ".remove('\\n', set('ab'))"),
    ('[[1], [2]]', '.remove(0)'),
]:
    show(make, call)
