# list.pop: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("['b', 'a']", '.pop(1.5, 2j, 5)'),
    ('[[1], [2]]', '.pop(100)'),
    ('[]', ".pop('utf-16')"),
    ('[[1], [2]]', '.pop(range(3))'),
    ("['b', 'a']", '.pop(slice(1, 3))'),
    ('[]', '.pop(5, 2j)'),
    ("['b', 'a']", '.pop({})'),
    ('[3, 1, 2]', '.pop(iter([1, 2]))'),
    ("['b', 'a']", '.pop(10 ** 20)'),
    ('[3, 1, 2]', '.pop()'),
    ('[[1], [2]]', '.pop(2)'),
    ('[[1], [2]]', '.pop(slice(0, 10, 2), [], -3)'),
    ("['b', 'a']", ".pop(set('ab'))"),
    ('[]', ".pop(float('nan'), 0)"),
    ("['b', 'a']", '.pop()'),
    ('[1, 1, 2]', ".pop(b'Hello')"),
    ('[1, 1, 2]', ".pop('ab')"),
    ('[[1], [2]]', '.pop(0, -3, 100)'),
    ('[3, 1, 2]', ".pop('World', b'X', range(3))"),
    ('[3, 1, 2]', '.pop([1], 2j)'),
    ('[[1], [2]]', ".pop('\\n', 0)"),
    ('[1, 1, 2]', ".pop(2, set('ab'))"),
    ('[]', '.pop({})'),
    ('[]', '.pop()'),
    ('[[1], [2]]', '.pop()'),
    ('[[1], [2]]', ".pop('ascii', 'é', slice(0, 10, 2))"),
    ('[]', ".pop(b'l', 'Hello')"),
    ('[3, 1, 2]', ".pop('Hello')"),
    ('[]', ".pop('little', 0)"),
    ('[]', ".pop('ascii')"),
    ('[[1], [2]]', '.pop(1)'),
    ('[]', ".pop(10 ** 20, 'a', 'a')"),
    ('[1, 1, 2]', '.pop(-3)'),
    ('[1, 1, 2]', ".pop(bytearray(b'a'))"),
]:
    show(make, call)
