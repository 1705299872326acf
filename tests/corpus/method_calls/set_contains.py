# set.__contains__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{1, 2, 3}', '.__contains__([1])'),
    ('{1, 2, 3}', ".__contains__('é')"),
    ('set()', ".__contains__(['a', 'b'])"),
    ("{'a'}", '.__contains__()'),
    ('{1, 2, 3}', '.__contains__(slice(0, 10, 2))'),
    ('{1, 2, 3}', '.__contains__()'),
    ('{1, 2, 3}', '.__contains__(slice(None, None, -1))'),
    ("{'a'}", '.__contains__(-1, 0)'),
    ('set()', '.__contains__()'),
    ("{'a'}", '.__contains__(5)'),
    ("{'a'}", ".__contains__(b'\\n')"),
    ("{'a'}", '.__contains__(len)'),
    ('set()', ".__contains__('replace')"),
    ('set()', ".__contains__('X', [1])"),
    ('set()', '.__contains__(2, 1)'),
    ("{'a'}", ".__contains__('little', 'X')"),
    ("{'a'}", '.__contains__(int)'),
    ('set()', ".__contains__('big')"),
    ('set()', ".__contains__(',')"),
    ('{1, 2, 3}', '.__contains__((1, 2))'),
    ('set()', ".__contains__(1.5, float('nan'))"),
    ('{1, 2, 3}', ".__contains__(range(3), '\\n')"),
    ('set()', '.__contains__(1, 2)'),
    ('{1, 2, 3}', ".__contains__(iter([1, 2]), 'little')"),
    ('{1, 2, 3}', '.__contains__(-3, {1})'),
    ("{'a'}", ".__contains__(['a', 'b'])"),
    ('{1, 2, 3}', ".__contains__('utf-8', 0)"),
    ('{1, 2, 3}', '.__contains__(10 ** 20)'),
    ('set()', '.__contains__(len)'),
    ('{1, 2, 3}', '.__contains__(2, {}, -1)'),
    ('{1, 2, 3}', ".__contains__({'a': 1}, {})"),
    ('set()', ".__contains__('utf-8', ('a', 'x'))"),
    ("{'a'}", ".__contains__('utf-16')"),
    ('set()', '.__contains__(100, 1.5)'),
]:
    show(make, call)
