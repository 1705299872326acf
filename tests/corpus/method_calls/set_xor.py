# set.__xor__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{1, 2, 3}', ".__xor__('X')"),
    ('set()', ".__xor__('é', [1])"),
    ('{1, 2, 3}', ".__xor__('World')"),
    ('{1, 2, 3}', ".__xor__({'a': 1})"),
    ("{'a'}", '.__xor__(int)'),
    ('set()', ".__xor__('é')"),
    ('{1, 2, 3}', ".__xor__(set('ab'))"),
    ("{'a'}", ".__xor__(len, b'')"),
    ("{'a'}", ".__xor__(True, 'l')"),
    ("{'a'}", '.__xor__()'),
    ("{'a'}", '.__xor__(-1)'),
    ("{'a'}", ".__xor__('l')"),
    ('set()', ".__xor__(['a', 'b'])"),
    ("{'a'}", ".__xor__('ascii')"),
    ('{1, 2, 3}', ".__xor__('é')"),
    ("{'a'}", ".__xor__('X')"),
    ('set()', ".__xor__(b'l')"),
    ("{'a'}", '.__xor__(None, ...)'),
    ('set()', '.__xor__(100)'),
    ('set()', ".__xor__('Hello')"),
    ('set()', ".__xor__('World', 'é', -3)"),
    ("{'a'}", ".__xor__(5, 'l', 'replace')"),
    ('{1, 2, 3}', ".__xor__('Hello', 100, '')"),
    ('set()', '.__xor__()'),
    ('{1, 2, 3}', '.__xor__()'),
    ('{1, 2, 3}', '.__xor__(object)'),
    ("{'a'}", ".__xor__('a')"),
    ('{1, 2, 3}', '.__xor__(100)'),
    ("{'a'}", ".__xor__(5, '')"),
    ('set()', '.__xor__(-3)'),
    ('{1, 2, 3}', '.__xor__(slice(None, None, -1))'),
    ('set()', ".__xor__('l', [1], slice(1, 3))"),
    ('set()', '.__xor__(True, len)'),
    ("{'a'}", '.__xor__(slice(1, 3))'),
]:
    show(make, call)
