# dict.items: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', '.items()'),
    ("{'a': 1, 'b': 2}", '.items()'),
    ("{1: 'x', 2: 'y'}", '.items()'),
    ("{'a': 1, 'b': 2}", '.items(int, 2)'),
    ("{'a': 1, 'b': 2}", ".items(('a', 'x'))"),
    ('{}', '.items(100)'),
    ('{}', '.items(-3)'),
    ("{1: 'x', 2: 'y'}", '.items(object, slice(None, None, -1))'),
    ("{1: 'x', 2: 'y'}", '.items(-1)'),
    ("{'a': 1, 'b': 2}", ".items('big')"),
    ("{'a': 1, 'b': 2}", '.items(-3)'),
    ('{}', '.items(...)'),
    ("{'a': 1, 'b': 2}", ".items({97: 'z'}, [])"),
    ("{'a': 1, 'b': 2}", '.items(int)'),
    ('{}', ".items('utf-16')"),
    ("{'a': 1, 'b': 2}", ".items(0, ',', '')"),
    ("{'a': 1, 'b': 2}", '.items([])'),
    ("{'a': 1, 'b': 2}", ".items(-1, 2j, ',')"),
    ("{1: 'x', 2: 'y'}", ".items('é')"),
    ('{}', '.items(5)'),
    ("{'a': 1, 'b': 2}", ".items('0x1.8p1')"),
    ("{1: 'x', 2: 'y'}", '.items(object)'),
    ("{'a': 1, 'b': 2}", '.items(2j, {1})'),
    ('{}', '.items(1.5, -1, object)'),
    ("{'a': 1, 'b': 2}", ".items(5, {'a': 1})"),
    ("{1: 'x', 2: 'y'}", '.items(True)'),
    ('{}', ".items('World')"),
    ("{1: 'x', 2: 'y'}", '.items([1])'),
    ('{}', ".items('World', 'ab', 'X')"),
    ("{1: 'x', 2: 'y'}", ".items('X', 100, (1, 2))"),
    ("{'a': 1, 'b': 2}", '.items({1})'),
    ('{}', ".items(',')"),
    ("{1: 'x', 2: 'y'}", ".items(set('ab'))"),
    ("{1: 'x', 2: 'y'}", ".items('')"),
]:
    show(make, call)
