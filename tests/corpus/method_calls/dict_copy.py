# dict.copy: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', '.copy()'),
    ('{}', '.copy(slice(1, 3))'),
    ("{1: 'x', 2: 'y'}", ".copy(5, 'ascii')"),
    ("{'a': 1, 'b': 2}", '.copy()'),
    ("{1: 'x', 2: 'y'}", '.copy(100)'),
    ("{1: 'x', 2: 'y'}", '.copy()'),
    ("{'a': 1, 'b': 2}", ".copy('ascii')"),
    ("{'a': 1, 'b': 2}", ".copy(b'l')"),
    ('{}', '.copy(0)'),
    ('{}', '.copy([1])'),
    ('{}', '.copy(100, int)'),
    ("{1: 'x', 2: 'y'}", '.copy(0, None, 0)'),
    ("{1: 'x', 2: 'y'}", ".copy('Hello')"),
    ("{'a': 1, 'b': 2}", ".copy(int, 1, 'Hello')"),
    ("{'a': 1, 'b': 2}", ".copy('0x1.8p1', True)"),
    ("{'a': 1, 'b': 2}", ".copy('X', ['a', 'b'])"),
    ("{1: 'x', 2: 'y'}", ".copy('ascii')"),
    ("{1: 'x', 2: 'y'}", ".copy(b'', '')"),
    ("{'a': 1, 'b': 2}", ".copy(float('nan'), '')"),
    ("{1: 'x', 2: 'y'}", ".copy(len, 'ab')"),
    ("{'a': 1, 'b': 2}", '.copy(100)'),
    ('{}', ".copy(5, 10 ** 20, 'a')"),
    ("{'a': 1, 'b': 2}", ".copy(float('nan'), 5, 10 ** 20)"),
    ('{}', ".copy('X')"),
    ("{'a': 1, 'b': 2}", ".copy('replace')"),
    ("{'a': 1, 'b': 2}", '.copy(2)'),
    ("{'a': 1, 'b': 2}", '.copy(True)'),
    ("{'a': 1, 'b': 2}", ".copy('é', 'X')"),
    ("{'a': 1, 'b': 2}", ".copy(5, int, 'utf-16')"),
    ('{}', ".copy('\\n')"),
    ("{1: 'x', 2: 'y'}", ".copy(('a', 'x'), 'a', 10 ** 20)"),
    ("{1: 'x', 2: 'y'}", '.copy(0)'),
    ("{'a': 1, 'b': 2}", ".copy('X')"),
    ("{'a': 1, 'b': 2}", ".copy('ab', '\\n')"),
]:
    show(make, call)
