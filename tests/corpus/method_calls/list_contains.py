# list.__contains__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[1, 1, 2]', '.__contains__(-3, int)'),
    ('[1, 1, 2]', ".__contains__(bytearray(b'a'))"),
    ("['b', 'a']", '.__contains__(5)'),
    ('[3, 1, 2]', ".__contains__(slice(0, 10, 2), '')"),
    ('[[1], [2]]', '.__contains__(1.5)'),
    ('[[1], [2]]', ".__contains__(10 ** 20, b'a', len)"),
    ('[]', ".__contains__(['a', 'b'], ',', (1, 2))"),
    ('[3, 1, 2]', ".__contains__(b'X', {97: 'z'}, slice(None, None, -1))"),
    ('[1, 1, 2]', ".__contains__('l')"),
    ("['b', 'a']", ".__contains__('World', 2)"),
    ('[]', '.__contains__(range(3), 2)'),
    ('[3, 1, 2]', ".__contains__(iter([1, 2]), b'\\n', 2)"),
    ("['b', 'a']", ".__contains__('X')"),
    ('[1, 1, 2]', ".__contains__('l', 2)"),
    ('[1, 1, 2]', '.__contains__(True)'),
    ('[[1], [2]]', '.__contains__()'),
    ('[1, 1, 2]', '.__contains__({})'),
    ('[1, 1, 2]', '.__contains__(2j)'),
    ("['b', 'a']", '.__contains__(range(3))'),
    ("['b', 'a']", ".__contains__(',', slice(None, None, -1))"),
    ("['b', 'a']", ".__contains__('é', b'Hello')"),
    ("['b', 'a']", '.__contains__()'),
    ('[3, 1, 2]', '.__contains__(-3)'),
    ('[[1], [2]]', ".__contains__('é')"),
    ('[3, 1, 2]', ".__contains__('0x1.8p1')"),
    ('[[1], [2]]', ".__contains__('little')"),
    ('[]', ".__contains__('l', 'l')"),
    ("['b', 'a']", '.__contains__(1, 5)'),
    ('[[1], [2]]', '.__contains__(2j)'),
    ('[]', '.__contains__()'),
    ('[1, 1, 2]', '.__contains__(object)'),
    ('[1, 1, 2]', '.__contains__(100, 100)'),
    ('[]', ".__contains__(b',', slice(0, 10, 2))"),
    ('[]', ".__contains__('a')"),
]:
    show(make, call)
