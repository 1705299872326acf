# dict.values: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', '.values()'),
    ("{'a': 1, 'b': 2}", '.values()'),
    ("{1: 'x', 2: 'y'}", '.values()'),
    ('{}', ".values('ascii')"),
    ("{1: 'x', 2: 'y'}", ".values('Hello')"),
    ("{1: 'x', 2: 'y'}", '.values(-3)'),
    ("{1: 'x', 2: 'y'}", ".values('', 5, 'X')"),
    ("{1: 'x', 2: 'y'}", ".values('l')"),
    ("{1: 'x', 2: 'y'}", ".values('ab')"),
    ("{1: 'x', 2: 'y'}", ".values(('a', 'x'), 10 ** 20)"),
    ("{'a': 1, 'b': 2}", ".values('', 10 ** 20, 10 ** 20)"),
    ('{}', '.values(slice(None, None, -1), 1)'),
    ('{}', ".values(bytearray(b'a'))"),
    ("{1: 'x', 2: 'y'}", '.values(1.5)'),
    ('{}', ".values({97: 'z'}, {'a': 1}, 'ab')"),
    ("{'a': 1, 'b': 2}", ".values(b'', -3, 'ab')"),
    ("{'a': 1, 'b': 2}", ".values(',')"),
    ("{1: 'x', 2: 'y'}", ".values('ascii')"),
    ("{1: 'x', 2: 'y'}", '.values([], 0)'),
    ("{1: 'x', 2: 'y'}", ".values('utf-8', {'a': 1}, b'Hello')"),
    ("{'a': 1, 'b': 2}", ".values(slice(1, 3), 'é')"),
    ("{'a': 1, 'b': 2}", ".values(b'X', '')"),
    ('{}', ".values(set('ab'))"),
    ("{'a': 1, 'b': 2}", ".values(b'a')"),
    ("{'a': 1, 'b': 2}", ".values('World')"),
    ("{'a': 1, 'b': 2}", ".values(bytearray(b'a'), iter([1, 2]))"),
    ('{}', ".values(int, 'l')"),
    ('{}', ".values('ascii', 100)"),
    ("{'a': 1, 'b': 2}", ".values({97: 'z'}, slice(0, 10, 2))"),
    ("{'a': 1, 'b': 2}", '.values(slice(1, 3))'),
    ("{'a': 1, 'b': 2}", ".values(['a', 'b'], -1, 'Hello')"),
    ("{1: 'x', 2: 'y'}", '.values([])'),
    ("{'a': 1, 'b': 2}", '.values(1)'),
    ('{}', '.values(1, 1, 100)'),
]:
    show(make, call)
