# list.index: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[[1], [2]]', '.index()'),
    ('[[1], [2]]', '.index(100)'),
    ("['b', 'a']", '.index(0)'),
    ('[[1], [2]]', '.index(10 ** 20)'),
    ('[[1], [2]]', ".index('é', slice(1, 3), 'utf-8')"),
    ('[[1], [2]]', ".index(..., '0x1.8p1', b'l')"),
    ('[1, 1, 2]', ".index(b'a')"),
    ('[]', '.index(5, 2)'),
    ('[1, 1, 2]', '.index(range(3))'),
    ('[1, 1, 2]', ".index([], 'little')"),
    ('[]', '.index([])'),
    ("['b', 'a']", ".index('l')"),
    ('[3, 1, 2]', '.index({1})'),
    ('[1, 1, 2]', ".index('ascii')"),
    ('[1, 1, 2]', ".index(',')"),
    ("['b', 'a']", '.index()'),
    ('[1, 1, 2]', '.index(slice(0, 10, 2))'),
    ('[3, 1, 2]', '.index()'),
    ('[]', '.index(-3)'),
    ('[3, 1, 2]', ".index(range(3), b'Hello', ('a', 'x'))"),
    ('[[1], [2]]', '.index(object)'),
    ('[1, 1, 2]', ".index({97: 'z'})"),
    ('[[1], [2]]', '.index(1.5)'),
    ('[[1], [2]]', ".index('Hello')"),
    ('[]', '.index()'),
    ('[]', ".index('World')"),
    ('[3, 1, 2]', ".index('', int, b'a')"),
    ('[1, 1, 2]', '.index(2, range(3), 1)'),
    ('[3, 1, 2]', ".index(5, 'a', 'é')"),
    ('[]', ".index(100, set('ab'))"),
    ('[1, 1, 2]', '.index((1, 2))'),
    ("['b', 'a']", ".index(['a', 'b'], '0x1.8p1')"),
    ('[1, 1, 2]', '.index(2)'),
    ('[1, 1, 2]', ".index(['a', 'b'], 2)"),
]:
    show(make, call)
