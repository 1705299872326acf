# dict.popitem: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', ".popitem(['a', 'b'])"),
    ("{1: 'x', 2: 'y'}", '.popitem()'),
    ("{'a': 1, 'b': 2}", '.popitem()'),
    ("{'a': 1, 'b': 2}", ".popitem('Hello')"),
    ("{'a': 1, 'b': 2}", '.popitem(iter([1, 2]))'),
    ('{}', '.popitem()'),
    ("{1: 'x', 2: 'y'}", ".popitem('replace', 2)"),
    ("{'a': 1, 'b': 2}", ".popitem(bytearray(b'a'), b'', 'utf-16')"),
    ('{}', '.popitem(len)'),
    ('{}', ".popitem(5, 'a')"),
    ("{1: 'x', 2: 'y'}", ".popitem(0, b'')"),
    ("{'a': 1, 'b': 2}", ".popitem('big')"),
    ('{}', ".popitem('a')"),
    ("{'a': 1, 'b': 2}", ".popitem(('a', 'x'))"),
    ("{'a': 1, 'b': 2}", ".popitem(2, 'utf-16')"),
    ("{'a': 1, 'b': 2}", ".popitem({'a': 1})"),
    ("{'a': 1, 'b': 2}", ".popitem('Hello', 10 ** 20)"),
    ('{}', ".popitem([], '\\n')"),
    ("{1: 'x', 2: 'y'}", '.popitem(-1)'),
    ("{1: 'x', 2: 'y'}", '.popitem(0, 1)'),
    ("{1: 'x', 2: 'y'}", ".popitem('utf-16')"),
    ('{}', ".popitem('big')"),
    ('{}', ".popitem('é')"),
    ('{}', ".popitem('Hello')"),
    ('{}', ".popitem(-1, {}, {97: 'z'})"),
    ('{}', '.popitem(-1)'),
    ("{1: 'x', 2: 'y'}", ".popitem(2, ',')"),
    ("{1: 'x', 2: 'y'}", '.popitem(1, 1.5, (1, 2))'),
    ("{1: 'x', 2: 'y'}", ".popitem(int, set('ab'), 5)"),
    ('{}', ".popitem('\\n')"),
    ("{'a': 1, 'b': 2}", '.popitem(1.5)'),
    ("{'a': 1, 'b': 2}", ".popitem(set('ab'), 2j, 'replace')"),
    ("{1: 'x', 2: 'y'}", ".popitem(5, bytearray(b'a'))"),
    ("{1: 'x', 2: 'y'}", ".popitem(0, b'Hello', float('nan'))"),
]:
    show(make, call)
