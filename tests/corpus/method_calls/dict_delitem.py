# dict.__delitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{'a': 1, 'b': 2}", '.__delitem__(10 ** 20)'),
    ("{'a': 1, 'b': 2}", ".__delitem__([1], 'l')"),
    ("{'a': 1, 'b': 2}", '.__delitem__(slice(None, None, -1), slice(1, 3))'),
    ("{'a': 1, 'b': 2}", ".__delitem__('')"),
    ("{'a': 1, 'b': 2}", '.__delitem__([1])'),
    ("{1: 'x', 2: 'y'}", '.__delitem__(2, 1)'),
    ('{}', ".__delitem__('a')"),
    ('{}', '.__delitem__(range(3))'),
    ("{'a': 1, 'b': 2}", ".__delitem__('Hello', 5, 'Hello')"),
    ("{1: 'x', 2: 'y'}", ".__delitem__('0x1.8p1')"),
    ("{1: 'x', 2: 'y'}", ".__delitem__('replace')"),
    ('{}', ".__delitem__(0, 'little')"),
    ('{}', '.__delitem__()'),
    ('{}', '.__delitem__(1)'),
    ('{}', ".__delitem__(',', {}, 'big')"),
    ("{'a': 1, 'b': 2}", ".__delitem__(('a', 'x'))"),
    ('{}', '.__delitem__(-3, range(3))'),
    ("{1: 'x', 2: 'y'}", '.__delitem__(10 ** 20)'),
    ("{1: 'x', 2: 'y'}", ".__delitem__('World')"),
    ("{1: 'x', 2: 'y'}", ".__delitem__(len, 'World')"),
    ("{'a': 1, 'b': 2}", ".__delitem__(b'Hello')"),
    ("{1: 'x', 2: 'y'}", '.__delitem__(-1)'),
    ('{}', '.__delitem__({1}, {})'),
    ("{'a': 1, 'b': 2}", '.__delitem__()'),
    ("{'a': 1, 'b': 2}", ".__delitem__(bytearray(b'a'))"),
    ('{}', '.__delitem__(10 ** 20)'),
    ("{1: 'x', 2: 'y'}", ".__delitem__(0, 1, ',')"),
    ('{}', ".__delitem__('\\n')"),
    ("{1: 'x', 2: 'y'}", '.__delitem__({})'),
    ("{'a': 1, 'b': 2}", ".__delitem__(['a', 'b'])"),
    ("{1: 'x', 2: 'y'}", '.__delitem__(0)'),
    ('{}', '.__delitem__(-1)'),
    ("{1: 'x', 2: 'y'}", ".__delitem__('é', 100, 'é')"),
    ('{}', ".__delitem__('é', 'utf-8')"),
]:
    show(make, call)
