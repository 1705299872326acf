# dict.update: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{1: 'x', 2: 'y'}", '.update(True)'),
    ('{}', '.update()'),
    ('{}', ".update('utf-8', ['a', 'b'])"),
    ("{1: 'x', 2: 'y'}", '.update(iter([1, 2]))'),
    ("{1: 'x', 2: 'y'}", '.update()'),
    ('{}', '.update(0)'),
    ("{'a': 1, 'b': 2}", '.update(1.5)'),
    ("{'a': 1, 'b': 2}", '.update()'),
    ("{1: 'x', 2: 'y'}", ".update('World', 'World')"),
    ("{1: 'x', 2: 'y'}", '.update(1.5)'),
    ('{}', ".update('é', 'X', -1)"),
    ('{}', ".update('World', slice(None, None, -1))"),
    ('{}', '.update(True)'),
    ('{}', '.update(1)'),
    ("{1: 'x', 2: 'y'}", ".update(bytearray(b'a'))"),
    ("{1: 'x', 2: 'y'}", '.update(int, 5, 10 ** 20)'),
    ('{}', ".update('0x1.8p1', 'a')"),
    ("{1: 'x', 2: 'y'}", '.update((1, 2), 10 ** 20)'),
    ("{'a': 1, 'b': 2}", ".update('a')"),
    ("{'a': 1, 'b': 2}", '.update({1}, 1.5, 100)'),
    ('{}', ".update(object, 'ascii', 'a')"),
    ('{}', '.update(...)'),
    ("{1: 'x', 2: 'y'}", '.update(range(3))'),
    ('{}', ".update('X', 5, None)"),
    ("{'a': 1, 'b': 2}", ".update(slice(1, 3), ('a', 'x'))"),
    ('{}', ".update('ascii')"),
    ("{'a': 1, 'b': 2}", ".update(b',', set('ab'), 'X')"),
    ("{1: 'x', 2: 'y'}", ".update({'a': 1}, range(3))"),
    ('{}', '.update(object, 2)'),
    ("{'a': 1, 'b': 2}", '.update(0, -3)'),
    ('{}', ".update(b'a', 5)"),
    ('{}', ".update('big')"),
    ("{1: 'x', 2: 'y'}", '.update(...)'),
    ("{1: 'x', 2: 'y'}", ".update({97: 'z'})"),
]:
    show(make, call)
