# list.__getitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[1, 1, 2]', ".__getitem__(1, 'X')"),
    ('[3, 1, 2]', ".__getitem__(b'Hello')"),
    ('[3, 1, 2]', '.__getitem__(True)'),
    ('[1, 1, 2]', ".__getitem__(['a', 'b'])"),
    ('[[1], [2]]', '.__getitem__(5)'),
    ('[3, 1, 2]', '.__getitem__(1)'),
    ("['b', 'a']", ".__getitem__(range(3), 'World', 'ascii')"),
    ('[[1], [2]]', '.__getitem__(-1, 10 ** 20)'),
    ('[1, 1, 2]', '.__getitem__()'),
    ("['b', 'a']", ".__getitem__(10 ** 20, 'utf-16')"),
    ("['b', 'a']", ".__getitem__('X')"),
    ('[1, 1, 2]', ".__getitem__({'a': 1})"),
    ('[3, 1, 2]', '.__getitem__(0)'),
    ('[[1], [2]]', ".__getitem__((1, 2), set('ab'))"),
    ('[1, 1, 2]', ".__getitem__(set('ab'), True)"),
    ('[3, 1, 2]', ".__getitem__(',')"),
    ("['b', 'a']", '.__getitem__(None)'),
    ('[3, 1, 2]', '.__getitem__(slice(None, None, -1))'),
    ("['b', 'a']", '.__getitem__()'),
    ("['b', 'a']", ".__getitem__(set('ab'))"),
    ("['b', 'a']", '.__getitem__(0)'),
    ('[[1], [2]]', ".__getitem__(5, ('a', 'x'))"),
    ('[3, 1, 2]', ".__getitem__('replace')"),
    ('[1, 1, 2]', '.__getitem__(1.5)'),
    ('[[1], [2]]', ".__getitem__(1, 'Hello')"),
    ('[3, 1, 2]', '.__getitem__()'),
    ("['b', 'a']", '.__getitem__(iter([1, 2]), 5, -1)'),
    ('[[1], [2]]', ".__getitem__(b'')"),
    ("['b', 'a']", ".__getitem__('World')"),
    ('[1, 1, 2]', ".__getitem__(1, b'X')"),
    ('[3, 1, 2]', ".__getitem__({'a': 1})"),
    ('[1, 1, 2]', ".__getitem__(('a', 'x'))"),
    ('[[1], [2]]', '.__getitem__()'),
    ('[3, 1, 2]', ".__getitem__([], 'l', 100)"),
]:
    show(make, call)
