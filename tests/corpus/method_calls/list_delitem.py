# list.__delitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[3, 1, 2]', ".__delitem__({'a': 1})"),
    ('[[1], [2]]', '.__delitem__()'),
    ('[1, 1, 2]', ".__delitem__('replace')"),
    ("['b', 'a']", ".__delitem__('l')"),
    ('[[1], [2]]', ".__delitem__('big', [1])"),
    ('[1, 1, 2]', ".__delitem__('a', 1)"),
    ('[]', ".__delitem__('ab', 5, slice(None, None, -1))"),
    ('[[1], [2]]', '.__delitem__(0)'),
    ('[]', '.__delitem__()'),
    ('[1, 1, 2]', '.__delitem__(...)'),
    ("['b', 'a']", '.__delitem__(slice(None, None, -1))'),
    ('[[1], [2]]', ".__delitem__(None, 100, '\\n')"),
    ("['b', 'a']", '.__delitem__()'),
    ('[[1], [2]]', ".__delitem__(('a', 'x'))"),
    ('[1, 1, 2]', '.__delitem__()'),
    ('[]', ".__delitem__(float('nan'))"),
    ('[]', '.__delitem__({1}, {1}, 2)'),
    ('[3, 1, 2]', ".__delitem__(bytearray(b'a'))"),
    ('[[1], [2]]', ".__delitem__(slice(0, 10, 2), 'ab')"),
    ('[3, 1, 2]', '.__delitem__(2, True)'),
    ("['b', 'a']", '.__delitem__(2, (1, 2))'),
    ('[1, 1, 2]', '.__delitem__(0)'),
    ('[3, 1, 2]', '.__delitem__(object, slice(0, 10, 2))'),
    ('[[1], [2]]', ".__delitem__(-3, float('nan'), 'X')"),
    ("['b', 'a']", ".__delitem__(set('ab'))"),
    ('[]', ".__delitem__(object, 'little')"),
    ("['b', 'a']", '.__delitem__(True)'),
    ('[]', '.__delitem__(10 ** 20)'),
    ("['b', 'a']", ".__delitem__('little', {}, range(3))"),
    ("['b', 'a']", ".__delitem__('utf-16')"),
    ('[1, 1, 2]', ".__delitem__(bytearray(b'a'), 5)"),
    ('[3, 1, 2]', ".__delitem__('World')"),
    ('[1, 1, 2]', '.__delitem__({1})'),
    ("['b', 'a']", ".__delitem__('World', 2)"),
]:
    show(make, call)
