# set.__le__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('set()', '.__le__((1, 2))'),
    ('set()', ".__le__('replace')"),
    ('set()', ".__le__('World', b'l')"),
    ('set()', '.__le__()'),
    ('{1, 2, 3}', ".__le__(-1, [1], '0x1.8p1')"),
    ("{'a'}", '.__le__((1, 2))'),
    ("{'a'}", ".__le__('a', -1, 'l')"),
    ("{'a'}", ".__le__('World', -3)"),
    ('set()', ".__le__('ascii', -3, bytearray(b'a'))"),
    ("{'a'}", ".__le__(bytearray(b'a'))"),
    ('set()', ".__le__(b'')"),
    ('{1, 2, 3}', ".__le__(2j, '', range(3))"),
    ('set()', ".__le__(',', ('a', 'x'))"),
    ('{1, 2, 3}', '.__le__(1)'),
    ('{1, 2, 3}', '.__le__((1, 2))'),
    ("{'a'}", ".__le__(bytearray(b'a'), 10 ** 20, 2)"),
    ('{1, 2, 3}', '.__le__(2)'),
    ('{1, 2, 3}', ".__le__('World', 2, bytearray(b'a'))"),
    ('set()', ".__le__(set('ab'))"),
    ("{'a'}", '.__le__()'),
    ("{'a'}", ".__le__(float('nan'))"),
    ('{1, 2, 3}', '.__le__()'),
    ('{1, 2, 3}', '.__le__(-1, int)'),
    ("{'a'}", ".__le__('ab')"),
    ('{1, 2, 3}', '.__le__(len)'),
    ('{1, 2, 3}', ".__le__('ascii')"),
    ('{1, 2, 3}', ".__le__('World')"),
    ("{'a'}", '.__le__({1}, [])'),
    ('{1, 2, 3}', '.__le__(100)'),
    ('set()', ".__le__(float('nan'))"),
    ('{1, 2, 3}', ".__le__(('a', 'x'))"),
    ('set()', ".__le__(b'Hello', {97: 'z'}, '\\n')"),
    ("{'a'}", '.__le__(10 ** 20)'),
    ('{1, 2, 3}', '.__le__(-3, iter([1, 2]))'),
]:
    show(make, call)
