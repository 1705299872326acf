# dict.__contains__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', '.__contains__()'),
    ('{}', ".__contains__('a')"),
    ("{1: 'x', 2: 'y'}", '.__contains__(2j)'),
    ("{1: 'x', 2: 'y'}", ".__contains__('0x1.8p1')"),
    ("{'a': 1, 'b': 2}", '.__contains__([])'),
    ("{1: 'x', 2: 'y'}", '.__contains__(-3)'),
    ("{1: 'x', 2: 'y'}", ".__contains__(float('nan'))"),
    ('{}', ".__contains__(',')"),
    ('{}', ".__contains__('utf-16', 'l')"),
    ("{'a': 1, 'b': 2}", '.__contains__(2j)'),
    ('{}', ".__contains__(slice(None, None, -1), 'a')"),
    ("{'a': 1, 'b': 2}", '.__contains__(int)'),
    ("{1: 'x', 2: 'y'}", '.__contains__(1)'),
    ("{'a': 1, 'b': 2}", '.__contains__(-1)'),
    ("{'a': 1, 'b': 2}", '.__contains__(5)'),
    ("{1: 'x', 2: 'y'}", ".__contains__(bytearray(b'a'), {97: 'z'}, 5)"),
    ('{}', ".__contains__(',', iter([1, 2]))"),
    ("{1: 'x', 2: 'y'}", '.__contains__(slice(None, None, -1))'),
    ("{'a': 1, 'b': 2}", '.__contains__(1)'),
    ('{}', ".__contains__('ab', {97: 'z'})"),
    ('{}', ".__contains__(None, 2, '\\n')"),
    ("{1: 'x', 2: 'y'}", ".__contains__(1.5, 1, '\\n')"),
    ('{}', '.__contains__(object, -3)'),
    ("{1: 'x', 2: 'y'}", ".__contains__(['a', 'b'])"),
    ('{}', ".__contains__('utf-8', iter([1, 2]))"),
    ("{1: 'x', 2: 'y'}", ".__contains__('ascii')"),
    ("{1: 'x', 2: 'y'}", '.__contains__(0)'),
    ('{}', '.__contains__(True)'),
    ("{1: 'x', 2: 'y'}", ".__contains__(10 ** 20, 'l')"),
    ('{}', '.__contains__([1])'),
    ("{1: 'x', 2: 'y'}", '.__contains__()'),
    ('{}', '.__contains__(None)'),
    ('{}', ".__contains__(set('ab'))"),
    ("{'a': 1, 'b': 2}", '.__contains__([1])'),
]:
    show(make, call)
