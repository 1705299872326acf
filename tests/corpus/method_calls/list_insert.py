# list.insert: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[1, 1, 2]', ".insert('utf-16', -1)"),
    ('[3, 1, 2]', '.insert(len)'),
    ('[1, 1, 2]', '.insert()'),
    ('[1, 1, 2]', '.insert(iter([1, 2]))'),
    ('[3, 1, 2]', '.insert([1])'),
    ('[1, 1, 2]', ".insert('utf-8')"),
    ('[3, 1, 2]', ".insert(slice(None, None, -1), '0x1.8p1')"),
    ('[]', '.insert(100)'),
    ("['b', 'a']", ".insert(('a', 'x'))"),
    ('[3, 1, 2]', '.insert()'),
    ('[1, 1, 2]', '.insert(2)'),
    ('[]', '.insert(-1, -3)'),
    ('[[1], [2]]', '.insert(-3)'),
    ('[1, 1, 2]', ".insert(b',', {1})"),
    ('[]', ".insert(bytearray(b'a'))"),
    ('[1, 1, 2]', '.insert(0)'),
    ('[]', ".insert('0x1.8p1')"),
    ('[]', '.insert()'),
    ('[]', '.insert(None)'),
    ('[3, 1, 2]', ".insert(',')"),
    ('[]', '.insert(-3)'),
    ("['b', 'a']", ".insert('a')"),
    ('[[1], [2]]', ".insert('é')"),
    ('[1, 1, 2]', ".insert('l', 0)"),
    ('[]', ".insert('ascii')"),
    ('[1, 1, 2]', ".insert({}, '0x1.8p1')"),
    ('[]', '.insert(int)'),
    ('[1, 1, 2]', '.insert(1)'),
    ('[[1], [2]]', ".insert('l', '\\n')"),
    ("['b', 'a']", '.insert([1])'),
    ('[[1], [2]]', ".insert('é', 'é')"),
    ('[[1], [2]]', '.insert()'),
    ("['b', 'a']", '.insert()'),
    ('[1, 1, 2]', ".insert({'a': 1}, {'a': 1})"),
]:
    show(make, call)
