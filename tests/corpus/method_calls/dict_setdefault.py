# dict.setdefault: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', '.setdefault(1, int, iter([1, 2]))'),
    ('{}', '.setdefault(2)'),
    ("{'a': 1, 'b': 2}", ".setdefault('a')"),
    ('{}', ".setdefault('ab')"),
    ('{}', ".setdefault('0x1.8p1', {}, 1)"),
    ("{'a': 1, 'b': 2}", ".setdefault(['a', 'b'], 5)"),
    ("{1: 'x', 2: 'y'}", '.setdefault()'),
    ('{}', '.setdefault()'),
    ("{'a': 1, 'b': 2}", ".setdefault('ab')"),
    ('{}', '.setdefault(2j)'),
    ("{1: 'x', 2: 'y'}", ".setdefault('')"),
    ("{'a': 1, 'b': 2}", ".setdefault('X')"),
    ("{'a': 1, 'b': 2}", '.setdefault(int)'),
    ("{'a': 1, 'b': 2}", ".setdefault(b'')"),
    ("{1: 'x', 2: 'y'}", '.setdefault(-3)'),
    ('{}', ".setdefault('World')"),
    ('{}', ".setdefault('utf-16')"),
    ("{1: 'x', 2: 'y'}", ".setdefault(5, '')"),
    ("{1: 'x', 2: 'y'}", ".setdefault('l', 'ab')"),
    ("{1: 'x', 2: 'y'}", '.setdefault(100)'),
    ('{}', ".setdefault('replace')"),
    ("{1: 'x', 2: 'y'}", '.setdefault(5)'),
    ("{'a': 1, 'b': 2}", '.setdefault(100)'),
    ("{1: 'x', 2: 'y'}", ".setdefault(bytearray(b'a'))"),
    ("{'a': 1, 'b': 2}", '.setdefault(0)'),
    ('{}', ".setdefault('0x1.8p1')"),
    ("{1: 'x', 2: 'y'}", '.setdefault((1, 2))'),
    ('{}', '.setdefault(100)'),
    ("{'a': 1, 'b': 2}", ".setdefault(5, slice(1, 3), '0x1.8p1')"),
    ('{}', '.setdefault(0)'),
    ('{}', '.setdefault((1, 2))'),
    ("{'a': 1, 'b': 2}", ".setdefault(b'a', -3)"),
    ("{1: 'x', 2: 'y'}", ".setdefault(float('nan'))"),
    ("{1: 'x', 2: 'y'}", ".setdefault('utf-16')"),
]:
    show(make, call)
