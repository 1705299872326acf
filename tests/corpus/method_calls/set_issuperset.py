# set.issuperset: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{1, 2, 3}', '.issuperset(2j)'),
    ('set()', ".issuperset(-1, '\\n')"),
    ('{1, 2, 3}', ".issuperset('ab', 2)"),
    ('{1, 2, 3}', '.issuperset()'),
    ("{'a'}", ".issuperset(-3, object, 'World')"),
    ('{1, 2, 3}', ".issuperset(',')"),
    ('set()', ".issuperset(b'Hello')"),
    ("{'a'}", ".issuperset([1], b'Hello')"),
    ('{1, 2, 3}', '.issuperset(5)'),
    ('{1, 2, 3}', ".issuperset(bytearray(b'a'), b'\\n')"),
    ("{'a'}", '.issuperset(100)'),
    ("{'a'}", '.issuperset(-3)'),
    ('{1, 2, 3}', ".issuperset('utf-8')"),
    ('set()', '.issuperset(-3)'),
    ('set()', '.issuperset(5)'),
    ("{'a'}", '.issuperset(-1)'),
    ('{1, 2, 3}', ".issuperset(bytearray(b'a'))"),
    ('{1, 2, 3}', '.issuperset(None)'),
    ('{1, 2, 3}', ".issuperset(b'Hello', slice(None, None, -1))"),
    ('set()', ".issuperset(0, 'World')"),
    ("{'a'}", '.issuperset(...)'),
    ('{1, 2, 3}', '.issuperset((1, 2))'),
    ('set()', '.issuperset(1)'),
    ('set()', '.issuperset()'),
    ('set()', '.issuperset(100)'),
    ('set()', ".issuperset(['a', 'b'])"),
    ('{1, 2, 3}', ".issuperset({}, b',')"),
    ('set()', ".issuperset([], 'big', {})"),
    ("{'a'}", '.issuperset(1)'),
    ('set()', '.issuperset(2)'),
    ('set()', ".issuperset(set('ab'), iter([1, 2]))"),
    ("{'a'}", '.issuperset(0, 2)'),
    ('set()', ".issuperset({'a': 1})"),
    ('set()', ".issuperset('ascii')"),
]:
    show(make, call)
