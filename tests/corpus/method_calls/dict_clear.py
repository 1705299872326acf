# dict.clear: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{'a': 1, 'b': 2}", '.clear()'),
    ('{}', '.clear()'),
    ("{1: 'x', 2: 'y'}", '.clear()'),
    ("{'a': 1, 'b': 2}", '.clear(10 ** 20)'),
    ("{1: 'x', 2: 'y'}", '.clear([1])'),
    ("{1: 'x', 2: 'y'}", '.clear(...)'),
    ("{1: 'x', 2: 'y'}", ".clear(-1, 'ab')"),
    ("{'a': 1, 'b': 2}", '.clear(True)'),
    ('{}', '.clear(-3)'),
    ("{'a': 1, 'b': 2}", '.clear(...)'),
    ("{1: 'x', 2: 'y'}", '.clear((1, 2))'),
    ('{}', ".clear('', [])"),
    ("{1: 'x', 2: 'y'}", '.clear(slice(0, 10, 2))'),
    ('{}', '.clear(int, 5)'),
    ("{1: 'x', 2: 'y'}", '.clear(1)'),
    ("{'a': 1, 'b': 2}", ".clear({1}, '', range(3))"),
    ("{1: 'x', 2: 'y'}", ".clear('ascii')"),
    ('{}', ".clear(float('nan'))"),
    ("{'a': 1, 'b': 2}", '.clear(100)'),
    ("{1: 'x', 2: 'y'}", '.clear(-1)'),
    ('{}', '.clear(int, 1)'),
    ('{}', ".clear('utf-16', 'utf-16')"),
    ("{1: 'x', 2: 'y'}", '.clear({})'),
    ('{}', '.clear(True)'),
    ('{}', '.clear(1)'),
    ("{1: 'x', 2: 'y'}", ".clear('l', 5, 'é')"),
    ("{'a': 1, 'b': 2}", '.clear(slice(1, 3))'),
    ("{'a': 1, 'b': 2}", ".clear('\\n', ['a', 'b'], 100)"),
    ("{1: 'x', 2: 'y'}", ".clear(set('ab'))"),
    ("{1: 'x', 2: 'y'}", ".clear(5, '')"),
    ("{1: 'x', 2: 'y'}", '.clear(5, 2j)'),
    ("{1: 'x', 2: 'y'}", '.clear(iter([1, 2]))'),
    ("{'a': 1, 'b': 2}", '.clear(2)'),
    ('{}', '.clear(100, (1, 2))'),
]:
    show(make, call)
