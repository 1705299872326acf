# dict.get: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', '.get()'),
    ("{1: 'x', 2: 'y'}", ".get('big')"),
    ("{1: 'x', 2: 'y'}", '.get(range(3), int, (1, 2))'),
    ("{'a': 1, 'b': 2}", ".get(['a', 'b'], {97: 'z'}, 'utf-8')"),
    ('{}', '.get(-1)'),
    ("{1: 'x', 2: 'y'}", ".get(slice(1, 3), '\\n')"),
    ("{'a': 1, 'b': 2}", ".get(['a', 'b'], {97: 'z'})"),
    ("{1: 'x', 2: 'y'}", ".get(slice(1, 3), 'little')"),
    ('{}', ".get('l')"),
    ("{'a': 1, 'b': 2}", '.get(100)'),
    ("{1: 'x', 2: 'y'}", ".get('X')"),
    ("{1: 'x', 2: 'y'}", '.get((1, 2), 1.5, True)'),
    ('{}', ".get('Hello', 'ascii')"),
    ("{1: 'x', 2: 'y'}", '.get([])'),
    ("{'a': 1, 'b': 2}", '.get(5)'),
    ("{'a': 1, 'b': 2}", '.get(None)'),
    ("{'a': 1, 'b': 2}", '.get()'),
    ('{}', '.get(2, 2)'),
    ("{'a': 1, 'b': 2}", '.get(slice(None, None, -1))'),
    ("{1: 'x', 2: 'y'}", '.get(1)'),
    ("{'a': 1, 'b': 2}", ".get('ascii', 'a')"),
    ("{'a': 1, 'b': 2}", '.get([], object)'),
    ("{'a': 1, 'b': 2}", '.get(1)'),
    ("{'a': 1, 'b': 2}", '.get(0)'),
    ('{}', '.get(100)'),
    ('{}', ".get(['a', 'b'])"),
    ("{1: 'x', 2: 'y'}", ".get('é')"),
    ("{'a': 1, 'b': 2}", ".get('')"),
    ("{'a': 1, 'b': 2}", '.get({1})'),
    ("{'a': 1, 'b': 2}", ".get(b'l')"),
    ('{}', ".get('replace', 'l')"),
    ('{}', ".get('é')"),
    ("{1: 'x', 2: 'y'}", '.get(range(3))'),
]:
    show(make, call)
