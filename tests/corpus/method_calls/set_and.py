# set.__and__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{'a'}", '.__and__(1)'),
    ('set()', '.__and__(True, ...)'),
    ('set()', '.__and__(1.5)'),
    ('set()', '.__and__(slice(None, None, -1))'),
    ('set()', '.__and__(slice(0, 10, 2), 0)'),
    ("{'a'}", ".__and__(2j, 'X')"),
    ('{1, 2, 3}', '.__and__()'),
    ("{'a'}", '.__and__(True, 100)'),
    ('set()', ".__and__('big')"),
    ('{1, 2, 3}', ".__and__('l')"),
    ('set()', '.__and__([], 100)'),
    ('{1, 2, 3}', ".__and__({'a': 1})"),
    ('{1, 2, 3}', ".__and__('é')"),
    ('{1, 2, 3}', '.__and__({})'),
    ('set()', ".__and__('l', 5)"),
    ('{1, 2, 3}', '.__and__(True, iter([1, 2]))'),
    ('{1, 2, 3}', ".__and__('é', {'a': 1}, ...)"),
    ('set()', '.__and__()'),
    ('set()', '.__and__(True, -1)'),
    ('{1, 2, 3}', ".__and__(iter([1, 2]), 'l', -3)"),
    ('{1, 2, 3}', '.__and__(object)'),
    ("{'a'}", ".__and__(['a', 'b'])"),
    ('set()', ".__and__('é')"),
    ("{'a'}", ".__and__('utf-8')"),
    ('set()', ".__and__('X')"),
    ("{'a'}", ".__and__(5, 'ascii', -1)"),
    ('{1, 2, 3}', ".__and__('big')"),
    ('set()', ".__and__(',', range(3))"),
    ("{'a'}", '.__and__(slice(1, 3))'),
    ("{'a'}", ".__and__(b'l', 'utf-8')"),
    ('set()', ".__and__(('a', 'x'), ',', {})"),
    ("{'a'}", ".__and__('World', True, 'ab')"),
    ('set()', ".__and__(-1, set('ab'))"),
    ('{1, 2, 3}', '.__and__(5)'),
]:
    show(make, call)
