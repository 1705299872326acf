# set.__sub__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('set()', '.__sub__(100)'),
    ("{'a'}", ".__sub__('replace')"),
    ('{1, 2, 3}', ".__sub__(b'X')"),
    ("{'a'}", '.__sub__(2j, -3)'),
    ('{1, 2, 3}', ".__sub__(..., {97: 'z'}, '0x1.8p1')"),
    ("{'a'}", ".__sub__(['a', 'b'], '', 5)"),
    ("{'a'}", '.__sub__(..., 0)'),
    ('set()', ".__sub__(['a', 'b'])"),
    ('set()', '.__sub__(1)'),
    ('set()', ".__sub__('0x1.8p1')"),
    ('{1, 2, 3}', ".__sub__(slice(0, 10, 2), ',', ['a', 'b'])"),
    ('set()', ".__sub__(b'a', 'big')"),
    ('set()', ".__sub__('ab')"),
    ('set()', ".__sub__('0x1.8p1', b'l')"),
    ("{'a'}", ".__sub__(b'Hello')"),
    ('{1, 2, 3}', ".__sub__(100, 'Hello')"),
    ('{1, 2, 3}', ".__sub__('X', 'a')"),
    ("{'a'}", '.__sub__()'),
    ('{1, 2, 3}', ".__sub__('ab', b',')"),
    ('{1, 2, 3}', ".__sub__(5, 'replace')"),
    ('{1, 2, 3}', '.__sub__(-1)'),
    ("{'a'}", ".__sub__('replace', 'ab')"),
    ("{'a'}", '.__sub__(1.5)'),
    ("{'a'}", ".__sub__(',')"),
    ('set()', ".__sub__('a')"),
    ('{1, 2, 3}', ".__sub__(None, object, 'a')"),
    ("{'a'}", ".__sub__({97: 'z'})"),
    ('{1, 2, 3}', ".__sub__({'a': 1}, b',', 'ascii')"),
    ("{'a'}", '.__sub__(iter([1, 2]), 2, ...)'),
    ("{'a'}", ".__sub__('0x1.8p1', ('a', 'x'), (1, 2))"),
    ('set()', '.__sub__()'),
    ('set()', '.__sub__(2j)'),
    ("{'a'}", ".__sub__('big', 0)"),
    ('{1, 2, 3}', ".__sub__('l', {1}, True)"),
]:
    show(make, call)
