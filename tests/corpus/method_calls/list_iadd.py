# list.__iadd__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("['b', 'a']", ".__iadd__('little', b'', 2)"),
    ('[3, 1, 2]', '.__iadd__(10 ** 20)'),
    ('[3, 1, 2]', ".__iadd__('0x1.8p1', 2, 'ab')"),
    ('[[1], [2]]', '.__iadd__()'),
    ('[3, 1, 2]', '.__iadd__(object)'),
    ('[[1], [2]]', '.__iadd__(slice(None, None, -1))'),
    ('[3, 1, 2]', ".__iadd__('l')"),
    ('[]', '.__iadd__(int, 5)'),
    ('[]', '.__iadd__([])'),
    ('[]', '.__iadd__()'),
    ("['b', 'a']", ".__iadd__(True, b'Hello')"),
    ('[[1], [2]]', ".__iadd__(bytearray(b'a'))"),
    ('[1, 1, 2]', '.__iadd__(slice(None, None, -1))'),
    ("['b', 'a']", ".__iadd__('\\n')"),
    ('[1, 1, 2]', '.__iadd__(0)'),
    ('[]', '.__iadd__(5)'),
    ('[[1], [2]]', ".__iadd__(['a', 'b'])"),
    ('[[1], [2]]', '.__iadd__([1])'),
    ('[1, 1, 2]', '.__iadd__(2j)'),
    ('[1, 1, 2]', ".__iadd__('', ['a', 'b'])"),
    ('[3, 1, 2]', ".__iadd__('X')"),
    ("['b', 'a']", '.__iadd__()'),
    ('[[1], [2]]', '.__iadd__(10 ** 20)'),
    ('[[1], [2]]', '.__iadd__(0)'),
    ('[[1], [2]]', ".__iadd__(['a', 'b'], [1])"),
    ('[3, 1, 2]', '.__iadd__()'),
    ('[[1], [2]]', ".__iadd__(set('ab'), float('nan'))"),
    ('[3, 1, 2]', '.__iadd__(100)'),
    ('[[1], [2]]', '.__iadd__(len, slice(1, 3))'),
    ("['b', 'a']", ".__iadd__('Hello', b'\\n')"),
    ('[1, 1, 2]', ".__iadd__(set('ab'))"),
    ('[[1], [2]]', '.__iadd__(2)'),
    ('[1, 1, 2]', ".__iadd__('')"),
    ('[3, 1, 2]', ".__iadd__(b'X')"),
]:
    show(make, call)
