# dict.__or__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', '.__or__(slice(1, 3))'),
    ("{1: 'x', 2: 'y'}", '.__or__(int)'),
    ('{}', ".__or__(float('nan'), -1)"),
    ("{'a': 1, 'b': 2}", '.__or__(2j)'),
    ("{'a': 1, 'b': 2}", '.__or__()'),
    ("{1: 'x', 2: 'y'}", ".__or__(bytearray(b'a'))"),
    ('{}', ".__or__('World')"),
    ('{}', ".__or__('0x1.8p1')"),
    ('{}', ".__or__(('a', 'x'))"),
    ("{'a': 1, 'b': 2}", ".__or__(object, 'utf-8', range(3))"),
    ('{}', ".__or__('\\n')"),
    ("{1: 'x', 2: 'y'}", ".__or__(b'a')"),
    ('{}', ".__or__(-1, 'ab')"),
    ('{}', ".__or__(('a', 'x'), 100)"),
    ("{'a': 1, 'b': 2}", ".__or__(b'X')"),
    ("{'a': 1, 'b': 2}", ".__or__(b'Hello', 2, 100)"),
    ("{'a': 1, 'b': 2}", '.__or__(-1)'),
    ('{}', ".__or__(bytearray(b'a'), [1], 'Hello')"),
    ("{'a': 1, 'b': 2}", '.__or__(10 ** 20)'),
    ("{'a': 1, 'b': 2}", '.__or__({1})'),
    ('{}', '.__or__()'),
    ("{'a': 1, 'b': 2}", '.__or__(1)'),
    ("{1: 'x', 2: 'y'}", ".__or__(',')"),
    ('{}', '.__or__(1)'),
    ('{}', ".__or__('ab', slice(None, None, -1))"),
    ("{1: 'x', 2: 'y'}", ".__or__(100, slice(0, 10, 2), float('nan'))"),
    ("{1: 'x', 2: 'y'}", ".__or__('\\n')"),
    ("{1: 'x', 2: 'y'}", ".__or__(b'\\n')"),
    ("{'a': 1, 'b': 2}", '.__or__(2)'),
    ("{1: 'x', 2: 'y'}", ".__or__({97: 'z'})"),
    ('{}', ".__or__('utf-8', 2j, 0)"),
    ("{'a': 1, 'b': 2}", '.__or__(slice(1, 3))'),
    ("{'a': 1, 'b': 2}", ".__or__(None, {1}, 'ab')"),
    ("{1: 'x', 2: 'y'}", ".__or__('World', {'a': 1})"),
]:
    show(make, call)
