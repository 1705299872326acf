# set.__or__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{'a'}", '.__or__()'),
    ('{1, 2, 3}', ".__or__('', set('ab'))"),
    ('{1, 2, 3}', ".__or__(float('nan'))"),
    ('set()', '.__or__(1.5, -3)'),
    ('{1, 2, 3}', ".__or__(bytearray(b'a'))"),
    ('set()', ".__or__('utf-16')"),
    ('set()', ".__or__('\\n')"),
    ("{'a'}", '.__or__(slice(1, 3))'),
    ("{'a'}", ".__or__('é', b'')"),
    ('set()', ".__or__(',')"),
    ('set()', '.__or__(1)'),
    ('set()', ".__or__('0x1.8p1')"),
    ('set()', ".__or__(100, '')"),
    ('{1, 2, 3}', '.__or__(100)'),
    ('set()', ".__or__(float('nan'))"),
    ('set()', ".__or__('ascii')"),
    ("{'a'}", '.__or__([], -3)'),
    ('set()', ".__or__('l')"),
    ('set()', '.__or__({1}, [])'),
    ('{1, 2, 3}', ".__or__('l', 5)"),
    ("{'a'}", ".__or__('')"),
    ('{1, 2, 3}', ".__or__('utf-8', 'é', ['a', 'b'])"),
    ("{'a'}", '.__or__(100)'),
    ('set()', ".__or__(0, 'é')"),
    ('{1, 2, 3}', ".__or__('replace', 'big', 'Hello')"),
    ("{'a'}", '.__or__(-1, None, 1)'),
    ('set()', '.__or__(10 ** 20, -3)'),
    ('set()', '.__or__()'),
    ('{1, 2, 3}', ".__or__('World')"),
    ('set()', '.__or__(0, None)'),
    ('{1, 2, 3}', '.__or__([1], 1.5)'),
    ("{'a'}", ".__or__('a')"),
    ("{'a'}", ".__or__('utf-16', range(3))"),
    ('set()', ".__or__(b'a', 2)"),
]:
    show(make, call)
