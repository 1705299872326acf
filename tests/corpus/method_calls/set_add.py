# set.add: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("{'a'}", '.add(True, 5, object)'),
    ('{1, 2, 3}', ".add(',')"),
    ("{'a'}", ".add('l')"),
    ('{1, 2, 3}', ".add('\\n')"),
    ("{'a'}", '.add(5)'),
    ("{'a'}", ".add('little', 'X')"),
    ("{'a'}", ".add('\\n', 'ab')"),
    ("{'a'}", '.add(2)'),
    ("{'a'}", '.add(-3)'),
    ('{1, 2, 3}', ".add('big')"),
    ('set()', ".add('big', [], [1])"),
    ('set()', '.add(2)'),
    ('set()', ".add('l')"),
    ("{'a'}", ".add(b'\\n', 5, 'ab')"),
    ('{1, 2, 3}', '.add(slice(0, 10, 2), {1})'),
    ('{1, 2, 3}', '.add()'),
    ("{'a'}", ".add(set('ab'))"),
    ('set()', ".add(object, 'Hello')"),
    ('{1, 2, 3}', '.add({1}, 5)'),
    ("{'a'}", ".add('\\n')"),
    ('{1, 2, 3}', ".add([1], 'little')"),
    ('{1, 2, 3}', ".add(2, 'é')"),
    ('set()', ".add('\\n')"),
    ('{1, 2, 3}', ".add(2, 2, 'big')"),
    ('set()', ".add('little', 'X')"),
    ('{1, 2, 3}', '.add(0)'),
    ("{'a'}", ".add('Hello', 1.5)"),
    ("{'a'}", '.add()'),
    ('set()', '.add()'),
    ("{'a'}", '.add((1, 2))'),
    ("{'a'}", ".add('ascii', b'l')"),
    ('set()', '.add(slice(0, 10, 2))'),
]:
    show(make, call)
