# dict.fromkeys: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{'a': 1, 'b': 2}", '.fromkeys(10 ** 20, slice(None, None, -1))'),
    ("{'a': 1, 'b': 2}", '.fromkeys(-3)'),
    ("{1: 'x', 2: 'y'}", '.fromkeys(iter([1, 2]))'),
    ('{}', '.fromkeys()'),
    ('{}', ".fromkeys({}, 'ab')"),
    ("{1: 'x', 2: 'y'}", ".fromkeys(('a', 'x'), 'Hello')"),
    ("{1: 'x', 2: 'y'}", ".fromkeys('Hello', 100)"),
    ("{'a': 1, 'b': 2}", ".fromkeys(bytearray(b'a'))"),
    ("{'a': 1, 'b': 2}", '.fromkeys({})'),
    ("{'a': 1, 'b': 2}", ".fromkeys(len, ['a', 'b'])"),
    ("{1: 'x', 2: 'y'}", ".fromkeys('é', '0x1.8p1', bytearray(b'a'))"),
    ('{}', '.fromkeys([1])'),
    ('{}', ".fromkeys('replace')"),
    ('{}', ".fromkeys(('a', 'x'))"),
    ('{}', '.fromkeys(5)'),
    ("{1: 'x', 2: 'y'}", ".fromkeys(-1, b'a')"),
    ('{}', ".fromkeys('l')"),
    ('{}', '.fromkeys([])'),
    ("{1: 'x', 2: 'y'}", ".fromkeys('big')"),
    ("{'a': 1, 'b': 2}", '.fromkeys(-3, 1, [])'),
    ('{}', '.fromkeys(1.5, iter([1, 2]))'),
    ("{'a': 1, 'b': 2}", ".fromkeys(-1, float('nan'))"),
    ("{'a': 1, 'b': 2}", '.fromkeys(object, 10 ** 20)'),
    ('{}', ".fromkeys(float('nan'), {}, ['a', 'b'])"),
    ('{}', ".fromkeys('a', '\\n')"),
    ('{}', '.fromkeys(0)'),
    ("{1: 'x', 2: 'y'}", ".fromkeys('ab', {'a': 1}, -3)"),
    ("{'a': 1, 'b': 2}", '.fromkeys({1}, -1)'),
    ("{1: 'x', 2: 'y'}", ".fromkeys(['a', 'b'], object)"),
    ("{1: 'x', 2: 'y'}", '.fromkeys(2)'),
    ("{'a': 1, 'b': 2}", ".fromkeys(5, {97: 'z'})"),
    ("{1: 'x', 2: 'y'}", '.fromkeys(-1, {})'),
    ('{}', ".fromkeys('', 2, 2)"),
    ('{}', ".fromkeys(0, 'utf-8')"),
]:
    show(make, call)
