# list.append: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("['b', 'a']", '.append()'),
    ('[1, 1, 2]', ".append(None, 'ascii')"),
    ('[[1], [2]]', ".append('ascii', 1.5, 0)"),
    ('[3, 1, 2]', '.append(int, len, 2)'),
    ('[]', ".append({1}, {'a': 1}, 'Hello')"),
    ('[3, 1, 2]', '.append(range(3))'),
    ("['b', 'a']", ".append('')"),
    ('[[1], [2]]', ".append('0x1.8p1', 1.5, b'')"),
    ('[1, 1, 2]', '.append(..., object)'),
    ('[3, 1, 2]', ".append(1, '\\n')"),
    ('[1, 1, 2]', ".append('Hello', (1, 2), 1)"),
    ('[[1], [2]]', ".append({}, 10 ** 20, 'ascii')"),
    ('[3, 1, 2]', ".append('0x1.8p1')"),
    ("['b', 'a']", '.append(-3)'),
    ('[1, 1, 2]', '.append()'),
    ("['b', 'a']", ".append('ab')"),
    ('[3, 1, 2]', '.append()'),
    ('[]', '.append(slice(1, 3))'),
    ('[3, 1, 2]', '.append(0, 2j)'),
    ('[[1], [2]]', '.append(5, (1, 2))'),
    ('[3, 1, 2]', ".append(b'l', object)"),
    ('[]', ".append('World')"),
    ('[[1], [2]]', ".append(slice(1, 3), 'big')"),
    ('[1, 1, 2]', '.append(1.5, 100)'),
    ('[1, 1, 2]', '.append(object)'),
    ('[]', ".append(b'a')"),
    ('[3, 1, 2]', ".append('utf-8')"),
    ('[3, 1, 2]', '.append(-3)'),
    ('[[1], [2]]', ".append(b'a')"),
    ("['b', 'a']", ".append(2, '\\n', 1)"),
    ('[1, 1, 2]', ".append(..., ',')"),
    ("['b', 'a']", ".append('World')"),
    ('[1, 1, 2]', ".append('\\n')"),
    ('[3, 1, 2]', ".append('a', slice(1, 3))"),
]:
    show(make, call)
