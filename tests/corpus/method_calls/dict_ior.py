# dict.__ior__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', '.__ior__(1, -1)'),
    ("{1: 'x', 2: 'y'}", ".__ior__('utf-16', 100, None)"),
    ("{'a': 1, 'b': 2}", ".__ior__(None, 'X')"),
    ("{'a': 1, 'b': 2}", ".__ior__(1, 'utf-8', 'Hello')"),
    ('{}', '.__ior__(None)'),
    ("{'a': 1, 'b': 2}", ".__ior__('X')"),
    ("{1: 'x', 2: 'y'}", ".__ior__(',')"),
    ('{}', '.__ior__(5)'),
    ("{'a': 1, 'b': 2}", ".__ior__({1}, b',', len)"),
    ("{'a': 1, 'b': 2}", ".__ior__(',')"),
    ('{}', ".__ior__(bytearray(b'a'))"),
    ("{1: 'x', 2: 'y'}", '.__ior__(0)'),
    ("{'a': 1, 'b': 2}", '.__ior__({})'),
    ("{'a': 1, 'b': 2}", '.__ior__(2, -1)'),
    ('{}', ".__ior__(set('ab'))"),
    ("{1: 'x', 2: 'y'}", ".__ior__(5, '')"),
    ('{}', ".__ior__('utf-16', 1.5)"),
    ("{'a': 1, 'b': 2}", '.__ior__()'),
    ("{1: 'x', 2: 'y'}", ".__ior__('é')"),
    ('{}', '.__ior__(range(3))'),
    ("{'a': 1, 'b': 2}", ".__ior__(b'Hello', slice(1, 3))"),
    ("{1: 'x', 2: 'y'}", ".__ior__(float('nan'), 1, -3)"),
    ("{1: 'x', 2: 'y'}", ".__ior__('l', 'a', [1])"),
    ("{1: 'x', 2: 'y'}", '.__ior__(int)'),
    ("{1: 'x', 2: 'y'}", ".__ior__(b'l', 2)"),
    ("{1: 'x', 2: 'y'}", '.__ior__(len)'),
    ("{1: 'x', 2: 'y'}", '.__ior__(1)'),
    ("{1: 'x', 2: 'y'}", '.__ior__(-3, 2)'),
    ('{}', '.__ior__()'),
    ("{1: 'x', 2: 'y'}", ".__ior__(2, 'utf-8')"),
    ("{'a': 1, 'b': 2}", '.__ior__(0)'),
    ("{1: 'x', 2: 'y'}", '.__ior__(object)'),
    ("{'a': 1, 'b': 2}", ".__ior__('0x1.8p1')"),
    ('{}', ".__ior__('ab', 'World', {1})"),
]:
    show(make, call)
