# list.copy: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[3, 1, 2]', '.copy()'),
    ('[[1], [2]]', ".copy('é')"),
    ('[1, 1, 2]', '.copy()'),
    ('[]', '.copy()'),
    ('[1, 1, 2]', ".copy(',')"),
    ("['b', 'a']", '.copy()'),
    ("['b', 'a']", ".copy('l')"),
    ("['b', 'a']", '.copy([], range(3))'),
    ('[[1], [2]]', '.copy()'),
    ('[1, 1, 2]', '.copy(100, 5)'),
    ('[1, 1, 2]', '.copy(1)'),
    ("['b', 'a']", '.copy(...)'),
    ("['b', 'a']", '.copy(10 ** 20, -3)'),
    ('[3, 1, 2]', '.copy(-1, 2)'),
    ('[3, 1, 2]', ".copy('0x1.8p1', {'a': 1}, 'utf-8')"),
    ("['b', 'a']", ".copy(b',')"),
    ('[]', '.copy(slice(0, 10, 2), int)'),
    ('[3, 1, 2]', ".copy(bytearray(b'a'), -1, object)"),
    ("['b', 'a']", ".copy(2, 'World', range(3))"),
    ('[[1], [2]]', ".copy('a')"),
    ("['b', 'a']", ".copy('Hello')"),
    ("['b', 'a']", ".copy('', 'ab')"),
    ('[1, 1, 2]', '.copy(slice(1, 3))'),
    ('[3, 1, 2]', ".copy('World')"),
    ('[[1], [2]]', '.copy(5)'),
    ('[3, 1, 2]', ".copy(2, 'little', ',')"),
    ('[[1], [2]]', ".copy('big')"),
    ('[[1], [2]]', '.copy(-3)'),
    ('[3, 1, 2]', '.copy(100, 5)'),
    ('[3, 1, 2]', '.copy(iter([1, 2]))'),
    ('[[1], [2]]', '.copy([1], 0, 0)'),
    ("['b', 'a']", ".copy({97: 'z'})"),
    ("['b', 'a']", ".copy(('a', 'x'), {97: 'z'}, 'little')"),
    ('[]', ".copy('0x1.8p1', 100)"),
]:
    show(make, call)
