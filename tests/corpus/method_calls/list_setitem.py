# list.__setitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[1, 1, 2]', '.__setitem__()'),
    ('[[1], [2]]', '.__setitem__({1})'),
    ('[1, 1, 2]', ".__setitem__(0, 'é')"),
    ('[[1], [2]]', '.__setitem__()'),
    ('[1, 1, 2]', ".__setitem__('World', 'World')"),
    ('[3, 1, 2]', ".__setitem__('Hello')"),
    ('[1, 1, 2]', ".__setitem__(bytearray(b'a'))"),
    ('[3, 1, 2]', '.__setitem__()'),
    ('[3, 1, 2]', '.__setitem__(-1, 5)'),
    ('[3, 1, 2]', '.__setitem__(5)'),
    ('[[1], [2]]', '.__setitem__([])'),
    ('[3, 1, 2]', '.__setitem__(-1)'),
    ("['b', 'a']", ".__setitem__(('a', 'x'), 2)"),
    ('[[1], [2]]', '.__setitem__(-3, len, iter([1, 2]))'),
    ("['b', 'a']", '.__setitem__(slice(None, None, -1))'),
    ("['b', 'a']", ".__setitem__('Hello', len, -3)"),
    ('[[1], [2]]', ".__setitem__(',')"),
    ('[1, 1, 2]', '.__setitem__(object, len)'),
    ("['b', 'a']", ".__setitem__('utf-8', 'X')"),
    ('[]', '.__setitem__()'),
    ('[3, 1, 2]', ".__setitem__('l', int)"),
    ('[[1], [2]]', ".__setitem__('0x1.8p1')"),
    ("['b', 'a']", '.__setitem__()'),
    ('[1, 1, 2]', '.__setitem__(0, -1, range(3))'),
    ('[[1], [2]]', '.__setitem__(slice(1, 3))'),
    ('[3, 1, 2]', '.__setitem__(..., -1)'),
    ('[3, 1, 2]', ".__setitem__('l', 0)"),
    ("['b', 'a']", ".__setitem__('', 'replace')"),
    ('[]', ".__setitem__('é')"),
    ('[[1], [2]]', '.__setitem__(True, 10 ** 20)'),
    ('[]', ".__setitem__(['a', 'b'], int)"),
    ('[[1], [2]]', ".__setitem__('utf-16')"),
    ('[[1], [2]]', '.__setitem__([1])'),
    ("['b', 'a']", '.__setitem__(-3)'),
]:
    show(make, call)
