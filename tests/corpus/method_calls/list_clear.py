# list.clear: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("['b', 'a']", '.clear()'),
    ('[3, 1, 2]', '.clear()'),
    ('[[1], [2]]', '.clear()'),
    ('[1, 1, 2]', '.clear()'),
    ('[]', '.clear()'),
    ('[3, 1, 2]', ".clear(('a', 'x'))"),
    ('[3, 1, 2]', ".clear('ascii')"),
    ('[3, 1, 2]', '.clear(-1, -3)'),
    ('[1, 1, 2]', ".clear('utf-8', slice(0, 10, 2))"),
    ('[3, 1, 2]', ".clear(set('ab'))"),
    ('[3, 1, 2]', '.clear(True, 2j)'),
    ('[1, 1, 2]', ".clear(float('nan'))"),
    ('[[1], [2]]', ".clear(len, '', 1.5)"),
    ('[3, 1, 2]', '.clear(int, 5, 0)'),
    ('[1, 1, 2]', ".clear(('a', 'x'), slice(0, 10, 2), 5)"),
    ('[[1], [2]]', ".clear({'a': 1})"),
    ('[3, 1, 2]', ".clear('a')"),
    ('[]', '.clear(10 ** 20)'),
    ('[1, 1, 2]', '.clear(iter([1, 2]))'),
    ('[]', '.clear(2)'),
    ('[1, 1, 2]', ".clear(b'\\n')"),
    ('[1, 1, 2]', '.clear(...)'),
    ('[[1], [2]]', '.clear(2)'),
    ('[]', '.clear(True)'),
    ('[3, 1, 2]', ".clear(5, 'Hello')"),
    ('[1, 1, 2]', ".clear(['a', 'b'])"),
    ('[[1], [2]]', ".clear('l')"),
    ('[3, 1, 2]', ".clear('0x1.8p1', 5, 1.5)"),
    ('[]', '.clear(len, 2j, 5)'),
    ('[3, 1, 2]', ".clear({97: 'z'})"),
    ('[3, 1, 2]', '.clear(5)'),
    ("['b', 'a']", ".clear(int, '')"),
    ('[[1], [2]]', ".clear('utf-16')"),
    ('[[1], [2]]', ".clear(b'l')"),
]:
    show(make, call)
