# list.__mul__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[1, 1, 2]', '.__mul__()'),
    ('[]', '.__mul__(range(3), range(3))'),
    ('[]', '.__mul__(None)'),
    ('[3, 1, 2]', ".__mul__(('a', 'x'), {1})"),
    ("['b', 'a']", '.__mul__()'),
    ('[1, 1, 2]', ".__mul__(100, b'X', 5)"),
    ('[]', ".__mul__(('a', 'x'))"),
    ("['b', 'a']", '.__mul__(...)'),
    ('[]', ".__mul__('ascii', '0x1.8p1', len)"),
    ('[]', ".__mul__('big')"),
    ('[]', ".__mul__('l')"),
    ('[1, 1, 2]', ".__mul__('é')"),
    ('[[1], [2]]', ".__mul__({'a': 1}, 5, {})"),
    ('[3, 1, 2]', ".__mul__('', -3)"),
    ('[1, 1, 2]', '.__mul__({})'),
    ("['b', 'a']", '.__mul__(slice(1, 3))'),
    ('[1, 1, 2]', ".__mul__({97: 'z'})"),
    ('[]', ".__mul__('', 2)"),
    ('[]', '.__mul__()'),
    ('[[1], [2]]', ".__mul__([1], float('nan'))"),
    ('[3, 1, 2]', '.__mul__()'),
    ('[[1], [2]]', '.__mul__(5)'),
    ("['b', 'a']", '.__mul__(iter([1, 2]))'),
    ('[1, 1, 2]', '.__mul__(slice(1, 3))'),
    ('[]', '.__mul__([])'),
    ('[3, 1, 2]', '.__mul__(0)'),
    ('[[1], [2]]', '.__mul__(0, (1, 2))'),
    ('[]', ".__mul__('X', 'l')"),
    ('[1, 1, 2]', ".__mul__(-3, 'l')"),
    ('[1, 1, 2]', ".__mul__('little', set('ab'))"),
    ('[1, 1, 2]', ".__mul__('l')"),
    ('[]', ".__mul__(b'\\n', 2j, {1})"),
    ('[]', '.__mul__(2, 2j)'),
    ('[1, 1, 2]', ".__mul__('é', {'a': 1}, ('a', 'x'))"),
]:
    show(make, call)
