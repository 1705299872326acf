# list.sort: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[[1], [2]]', ".sort('utf-8')"),
    ('[3, 1, 2]', '.sort(1.5)'),
    ('[[1], [2]]', '.sort(0)'),
    ('[3, 1, 2]', ".sort('replace', 0)"),
    ('[]', '.sort(-1)'),
    ('[3, 1, 2]', ".sort('é')"),
    ('[[1], [2]]', '.sort()'),
    ("['b', 'a']", ".sort(bytearray(b'a'), 2j, range(3))"),
    ('[3, 1, 2]', ".sort(bytearray(b'a'), 'l', b',')"),
    ('[]', '.sort(slice(0, 10, 2))'),
    ('[]', ".sort('World')"),
    ('[1, 1, 2]', ".sort(b'Hello', 'Hello', '')"),
    ('[[1], [2]]', '.sort(-3)'),
    ("['b', 'a']", '.sort()'),
    ('[1, 1, 2]', ".sort('replace')"),
    ('[[1], [2]]', '.sort({}, (1, 2))'),
    ('[3, 1, 2]', ".sort('utf-8')"),
    ('[]', '.sort(len, ...)'),
    ("['b', 'a']", ".sort('0x1.8p1')"),
    ('[3, 1, 2]', '.sort()'),
    ('[[1], [2]]', ".sort(slice(None, None, -1), 'utf-8')"),
    ('[1, 1, 2]', '.sort()'),
    ('[1, 1, 2]', ".sort('\\n')"),
    ('[1, 1, 2]', ".sort(100, {97: 'z'})"),
    ('[]', '.sort({1})'),
    ('[3, 1, 2]', ".sort('é', 100)"),
    ('[1, 1, 2]', '.sort(2, iter([1, 2]))'),
    ("['b', 'a']", ".sort(True, 'Hello', 'X')"),
    ('[[1], [2]]', ".sort('World')"),
    ('[1, 1, 2]', '.sort(None)'),
    ('[[1], [2]]', '.sort(object, slice(0, 10, 2), -3)'),
    ("['b', 'a']", '.sort(100, len)'),
    ('[1, 1, 2]', '.sort(5)'),
    ('[[1], [2]]', ".sort('utf-16')"),
]:
    show(make, call)
