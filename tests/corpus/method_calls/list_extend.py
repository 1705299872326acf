# list.extend: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[3, 1, 2]', '.extend(range(3), range(3))'),
    ('[]', ".extend(0, 'replace')"),
    ('[3, 1, 2]', '.extend(None)'),
    ("['b', 'a']", ".extend(b'X')"),
    ('[3, 1, 2]', '.extend(2, -1, -3)'),
    ('[[1], [2]]', '.extend()'),
    ('[[1], [2]]', ".extend({'a': 1})"),
    ('[[1], [2]]', '.extend(...)'),
    ('[1, 1, 2]', ".extend('l')"),
    ('[]', ".extend([1], 'Hello')"),
    ("['b', 'a']", '.extend()'),
    ('[3, 1, 2]', '.extend(slice(1, 3), int)'),
    ("['b', 'a']", ".extend('big')"),
    ('[1, 1, 2]', '.extend()'),
    ('[3, 1, 2]', '.extend()'),
    ('[[1], [2]]', '.extend((1, 2))'),
    ('[3, 1, 2]', ".extend('é')"),
    ("['b', 'a']", '.extend((1, 2))'),
    ("['b', 'a']", ".extend('ascii', 10 ** 20, 'little')"),
    ("['b', 'a']", '.extend(2, -3)'),
    ('[3, 1, 2]', ".extend({'a': 1})"),
    ('[[1], [2]]', ".extend('big', -3, 10 ** 20)"),
    ("['b', 'a']", '.extend(int)'),
    ('[]', '.extend(10 ** 20)'),
    ('[3, 1, 2]', '.extend(len, None, -3)'),
    ('[]', ".extend(-3, 'utf-16')"),
    ('[1, 1, 2]', ".extend('Hello')"),
    ('[3, 1, 2]', ".extend(set('ab'))"),
    ('[[1], [2]]', ".extend('')"),
    ('[]', '.extend(int, (1, 2))'),
    ('[3, 1, 2]', '.extend(iter([1, 2]))'),
    ('[1, 1, 2]', '.extend(int, (1, 2))'),
    ('[1, 1, 2]', '.extend(0, 1)'),
    ('[]', ".extend('little')"),
]:
    show(make, call)
