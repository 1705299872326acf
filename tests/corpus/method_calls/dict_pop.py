# dict.pop: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{}', '.pop(5, True)'),
    ("{'a': 1, 'b': 2}", ".pop(b'l')"),
    ("{1: 'x', 2: 'y'}", ".pop(b'l')"),
    ("{'a': 1, 'b': 2}", ".pop(2, '0x1.8p1', 1)"),
    ("{'a': 1, 'b': 2}", ".pop('X')"),
    ("{'a': 1, 'b': 2}", '.pop()'),
    ('{}', '.pop(-1, -1)'),
    ("{'a': 1, 'b': 2}", '.pop(range(3), len)'),
    ("{'a': 1, 'b': 2}", ".pop(2j, float('nan'))"),
    ('{}', ".pop('ab', 'ascii')"),
    ("{'a': 1, 'b': 2}", '.pop(10 ** 20)'),
    ("{1: 'x', 2: 'y'}", ".pop('ascii', 10 ** 20, -3)"),
    ('{}', '.pop(-1, 100)'),
    ('{}', ".pop(2, set('ab'))"),
    ("{1: 'x', 2: 'y'}", ".pop(None, b'l', 'X')"),
    ('{}', '.pop(2)'),
    ('{}', '.pop(0, True)'),
    ("{1: 'x', 2: 'y'}", '.pop(slice(0, 10, 2))'),
    ('{}', ".pop(range(3), 'ascii')"),
    ("{1: 'x', 2: 'y'}", '.pop(0)'),
    ('{}', '.pop()'),
    ('{}', '.pop(...)'),
    ("{'a': 1, 'b': 2}", '.pop(-3)'),
    ("{1: 'x', 2: 'y'}", ".pop({'a': 1}, 100, 'little')"),
    ('{}', ".pop('little', 'Hello')"),
    ("{'a': 1, 'b': 2}", ".pop(-1, '', int)"),
    ("{'a': 1, 'b': 2}", ".pop('0x1.8p1')"),
    ("{'a': 1, 'b': 2}", ".pop('ab', 'ascii', 'X')"),
    ("{'a': 1, 'b': 2}", ".pop(1, 'utf-8')"),
    ("{'a': 1, 'b': 2}", ".pop(1.5, 'Hello')"),
    ('{}', ".pop({1}, '')"),
    ('{}', '.pop(-1)'),
    ("{'a': 1, 'b': 2}", '.pop(5)'),
    ("{'a': 1, 'b': 2}", '.pop(-3, iter([1, 2]), (1, 2))'),
]:
    show(make, call)
