# set.pop: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{1, 2, 3}', '.pop(True, -1)'),
    ("{'a'}", ".pop('0x1.8p1')"),
    ('set()', ".pop(10 ** 20, float('nan'), '')"),
    ('set()', ".pop(2, 'X', 'utf-8')"),
    ('{1, 2, 3}', '.pop(True)'),
    ('{1, 2, 3}', '.pop()'),
    ('set()', ".pop(-1, {'a': 1})"),
    ("{'a'}", '.pop()'),
    ("{'a'}", ".pop(bytearray(b'a'))"),
    ("{'a'}", '.pop({})'),
    ('{1, 2, 3}', ".pop(-3, 'utf-8', 0)"),
    ('set()', ".pop({'a': 1}, {1})"),
    ('{1, 2, 3}', ".pop('é')"),
    ('{1, 2, 3}', ".pop(b'l', 'l', {1})"),
    ('{1, 2, 3}', ".pop('replace', bytearray(b'a'))"),
    ("{'a'}", '.pop(100)'),
    ('{1, 2, 3}', ".pop(b'l')"),
    ("{'a'}", ".pop('little', 'Hello', slice(None, None, -1))"),
    ('{1, 2, 3}', ".pop(..., ('a', 'x'))"),
    ("{'a'}", ".pop('replace')"),
    ('set()', ".pop('ascii', 1)"),
    ('set()', '.pop(slice(0, 10, 2), 0, object)'),
    ('set()', '.pop({})'),
    ('set()', ".pop(float('nan'))"),
    ('set()', ".pop('0x1.8p1', ',')"),
    ('{1, 2, 3}', '.pop(range(3))'),
    ('{1, 2, 3}', ".pop('0x1.8p1')"),
    ("{'a'}", '.pop(-3, True)'),
    ("{'a'}", ".pop('a')"),
    ("{'a'}", ".pop('little', {})"),
    ('set()', '.pop(slice(0, 10, 2))'),
    ('set()', '.pop()'),
    ("{'a'}", ".pop('big')"),
    ("{'a'}", '.pop(5)'),
]:
    show(make, call)
