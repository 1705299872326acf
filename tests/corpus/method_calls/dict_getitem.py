# dict.__getitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', ".__getitem__(0, ',')"),
    ("{1: 'x', 2: 'y'}", ".__getitem__(',', ...)"),
    ("{'a': 1, 'b': 2}", ".__getitem__('World', 'é')"),
    ("{'a': 1, 'b': 2}", '.__getitem__({1})'),
    ("{'a': 1, 'b': 2}", ".__getitem__('')"),
    ("{1: 'x', 2: 'y'}", '.__getitem__(slice(0, 10, 2))'),
    ("{'a': 1, 'b': 2}", '.__getitem__(10 ** 20)'),
    ('{}', ".__getitem__('Hello')"),
    ('{}', ".__getitem__(float('nan'), 'Hello')"),
    ('{}', '.__getitem__(2, 1.5)'),
    ('{}', ".__getitem__(('a', 'x'), slice(1, 3))"),
    ("{'a': 1, 'b': 2}", ".__getitem__(['a', 'b'], 1, 10 ** 20)"),
    ("{'a': 1, 'b': 2}", '.__getitem__(...)'),
    ("{1: 'x', 2: 'y'}", '.__getitem__(int)'),
    ('{}', ".__getitem__('utf-8')"),
    ("{1: 'x', 2: 'y'}", ".__getitem__('é')"),
    ("{1: 'x', 2: 'y'}", ".__getitem__('X', True)"),
    ('{}', ".__getitem__({1}, iter([1, 2]), '\\n')"),
    ("{1: 'x', 2: 'y'}", ".__getitem__('0x1.8p1')"),
    ("{'a': 1, 'b': 2}", '.__getitem__()'),
    ("{'a': 1, 'b': 2}", ".__getitem__('l')"),
    ("{1: 'x', 2: 'y'}", '.__getitem__(None)'),
    ("{'a': 1, 'b': 2}", '.__getitem__(iter([1, 2]), -1, object)'),
    ("{1: 'x', 2: 'y'}", '.__getitem__(object)'),
    ("{1: 'x', 2: 'y'}", '.__getitem__((1, 2))'),
    ("{'a': 1, 'b': 2}", ".__getitem__(b'l')"),
    ("{1: 'x', 2: 'y'}", ".__getitem__('X')"),
    ('{}', ".__getitem__(',')"),
    ('{}', ".__getitem__('0x1.8p1', object)"),
    ("{1: 'x', 2: 'y'}", ".__getitem__('ascii')"),
    ('{}', '.__getitem__(slice(1, 3), slice(0, 10, 2))'),
    ("{'a': 1, 'b': 2}", ".__getitem__(0, set('ab'), 'big')"),
    ("{'a': 1, 'b': 2}", ".__getitem__({1}, '\\n')"),
    ("{'a': 1, 'b': 2}", '.__getitem__(-3)'),
]:
    show(make, call)
