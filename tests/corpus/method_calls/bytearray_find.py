# bytearray.find: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("bytearray(b'a,b,c')", '.find(100, 0)'),
    ('bytearray()', '.find(2)'),
    ('bytearray()', ".find(set('ab'))"),
    ("bytearray(b'a,b,c')", '.find(-3, -1, 10 ** 20)'),
    ("bytearray(b'Hello')", ".find(b'a', -3, 'a')"),
    ("bytearray(b'Hello')", ".find(b'a', {1})"),
    ("bytearray(b'Hello')", '.find(2)'),
    ('bytearray()', ".find(b'Hello')"),
    ("bytearray(b'a,b,c')", ".find(1, b'Hello')"),
    ('bytearray()', ".find(b'X', b'X', b'Hello')"),
    ('bytearray()', ".find(b'l', b'l')"),
    ("bytearray(b'a,b,c')", ".find(b'\\n', b',')"),
    ("bytearray(b'a,b,c')", ".find('little')"),
    ('bytearray()', ".find(slice(None, None, -1), b'')"),
    ("bytearray(b'Hello')", '.find(100)'),
    ("bytearray(b'a,b,c')", '.find(1.5)'),
    ('bytearray()', '.find(-3)'),
    ("bytearray(b'a,b,c')", ".find('utf-16')"),
    ("bytearray(b'a,b,c')", '.find(2j)'),
    ("bytearray(b'Hello')", ".find(b',', b',')"),
    ("bytearray(b'a,b,c')", ".find(b'\\n')"),
    ('bytearray()', ".find(b'\\n', (1, 2))"),
    ("bytearray(b'a,b,c')", '.find()'),
    ("bytearray(b'a,b,c')", ".find({'a': 1}, b'Hello')"),
    ("bytearray(b'a,b,c')", '.find(-3)'),
    ("bytearray(b'Hello')", '.find()'),
    ("bytearray(b'a,b,c')", '.find(0)'),
    ("bytearray(b'a,b,c')", ".find(b'')"),
    ("bytearray(b'Hello')", ".find(b'')"),
    ("bytearray(b'Hello')", ".find('replace', '0x1.8p1')"),
    ('bytearray()', ".find(b',')"),
    ('bytearray()', ".find(b'Hello', b'Hello', 2)"),
    ("bytearray(b'Hello')", ".find(b',')"),
    ('bytearray()', '.find(100)'),
]:
    show(make, call)
