# list.count: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[3, 1, 2]', ".count('ab')"),
    ('[]', '.count(-3)'),
    ('[[1], [2]]', '.count()'),
    ('[3, 1, 2]', ".count({97: 'z'}, slice(0, 10, 2))"),
    ('[]', ".count(['a', 'b'])"),
    ('[]', ".count(2j, 'a')"),
    ('[1, 1, 2]', '.count(range(3))'),
    ('[]', '.count(10 ** 20)'),
    ("['b', 'a']", ".count('utf-16', float('nan'))"),
    ('[3, 1, 2]', ".count('ab', iter([1, 2]))"),
    ('[1, 1, 2]', '.count(True)'),
    ('[]', '.count(None)'),
    ('[]', ".count('ascii')"),
    ('[1, 1, 2]', ".count(-1, 'utf-16', 1)"),
    ('[3, 1, 2]', ".count('little', '0x1.8p1')"),
    ('[]', ".count(len, iter([1, 2]), {97: 'z'})"),
    ('[1, 1, 2]', ".count('\\n')"),
    ('[3, 1, 2]', ".count('World', '\\n')"),
    ('[1, 1, 2]', '.count()'),
    ('[3, 1, 2]', '.count(slice(1, 3), 1)'),
    ("['b', 'a']", '.count((1, 2))'),
    ("['b', 'a']", ".count({'a': 1})"),
    ('[[1], [2]]', ".count('é', '')"),
    ('[1, 1, 2]', ".count(iter([1, 2]), 1.5, {97: 'z'})"),
    ('[]', ".count(slice(0, 10, 2), 'Hello')"),
    ('[]', '.count(slice(1, 3))'),
    ("['b', 'a']", '.count(-1)'),
    ('[3, 1, 2]', ".count({97: 'z'})"),
    ('[[1], [2]]', '.count(None)'),
    ('[]', '.count()'),
    ('[]', '.count(2j)'),
    ('[[1], [2]]', ".count('X')"),
    ("['b', 'a']", '.count()'),
    ('[1, 1, 2]', ".count('little')"),
]:
    show(make, call)
