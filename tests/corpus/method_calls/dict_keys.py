# dict.keys: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', ".keys(1, -1, b'l')"),
    ("{1: 'x', 2: 'y'}", ".keys(['a', 'b'], 'replace', [])"),
    ("{1: 'x', 2: 'y'}", '.keys()'),
    ("{'a': 1, 'b': 2}", '.keys()'),
    ("{1: 'x', 2: 'y'}", '.keys(-3)'),
    ('{}', '.keys()'),
    ("{'a': 1, 'b': 2}", '.keys(int)'),
    ("{1: 'x', 2: 'y'}", '.keys(1)'),
    ("{'a': 1, 'b': 2}", ".keys(',')"),
    ('{}', '.keys(slice(1, 3))'),
    ('{}', '.keys(...)'),
    ('{}', ".keys(b',', slice(None, None, -1))"),
    ("{1: 'x', 2: 'y'}", ".keys('little')"),
    ('{}', '.keys(1, 0)'),
    ("{'a': 1, 'b': 2}", '.keys(2)'),
    ('{}', '.keys(2j, -1)'),
    ("{1: 'x', 2: 'y'}", '.keys(iter([1, 2]), -1, int)'),
    ("{1: 'x', 2: 'y'}", ".keys(True, 'World')"),
    ("{1: 'x', 2: 'y'}", ".keys('big')"),
    ("{1: 'x', 2: 'y'}", ".keys(slice(None, None, -1), 'World', {1})"),
    ("{1: 'x', 2: 'y'}", '.keys(slice(1, 3))'),
    ("{1: 'x', 2: 'y'}", ".keys(float('nan'), {1}, 1.5)"),
    ("{1: 'x', 2: 'y'}", ".keys('a')"),
    ('{}', ".keys(len, 'big', {})"),
    ('{}', '.keys(range(3))'),
    ('{}', ".keys('X')"),
    ("{1: 'x', 2: 'y'}", '.keys(object)'),
    ("{'a': 1, 'b': 2}", ".keys('X', {})"),
    ("{1: 'x', 2: 'y'}", '.keys(-1)'),
    ('{}', '.keys(0)'),
    ('{}', ".keys('l', [], len)"),
    ("{'a': 1, 'b': 2}", ".keys(2j, bytearray(b'a'))"),
    ("{1: 'x', 2: 'y'}", '.keys(2)'),
    ("{1: 'x', 2: 'y'}", ".keys(object, 'ascii')"),
]:
    show(make, call)
