# dict.__setitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{1: 'x', 2: 'y'}", ".__setitem__(b'Hello', len, '\\n')"),
    ("{'a': 1, 'b': 2}", ".__setitem__(True, '\\n')"),
    ("{1: 'x', 2: 'y'}", ".__setitem__('')"),
    ("{'a': 1, 'b': 2}", '.__setitem__(...)'),
    ("{1: 'x', 2: 'y'}", ".__setitem__(b'Hello')"),
    ("{'a': 1, 'b': 2}", ".__setitem__('X', [1])"),
    ("{1: 'x', 2: 'y'}", '.__setitem__(range(3))'),
    ("{'a': 1, 'b': 2}", '.__setitem__([])'),
    ('{}', ".__setitem__('World')"),
    ("{1: 'x', 2: 'y'}", ".__setitem__(int, 'ab')"),
    ('{}', '.__setitem__(100)'),
    ("{'a': 1, 'b': 2}", ".__setitem__(1, 'l')"),
    ("{'a': 1, 'b': 2}", ".__setitem__(',')"),
    ('{}', ".__setitem__('little', -3)"),
    ("{'a': 1, 'b': 2}", '.__setitem__()'),
    ('{}', '.__setitem__(...)'),
    ('{}', ".__setitem__('little', 5)"),
    ("{'a': 1, 'b': 2}", ".__setitem__('é')"),
    ("{'a': 1, 'b': 2}", ".__setitem__('ab', 1, int)"),
    ("{1: 'x', 2: 'y'}", ".__setitem__(',', -1, 1)"),
    ('{}', ".__setitem__('l')"),
    ('{}', '.__setitem__(range(3))'),
    ("{'a': 1, 'b': 2}", ".__setitem__('0x1.8p1', 'X')"),
    ('{}', ".__setitem__(float('nan'))"),
    ("{'a': 1, 'b': 2}", ".__setitem__(',', 5)"),
    ("{1: 'x', 2: 'y'}", '.__setitem__(1)'),
    ("{1: 'x', 2: 'y'}", '.__setitem__(100)'),
    ("{1: 'x', 2: 'y'}", ".__setitem__(',', [])"),
    ("{'a': 1, 'b': 2}", ".__setitem__('replace', {97: 'z'})"),
    ('{}', ".__setitem__('Hello', 2, b'X')"),
    ('{}', ".__setitem__(bytearray(b'a'))"),
    ("{1: 'x', 2: 'y'}", ".__setitem__(b'l')"),
    ("{1: 'x', 2: 'y'}", ".__setitem__(len, 'big')"),
    ("{1: 'x', 2: 'y'}", '.__setitem__()'),
]:
    show(make, call)
