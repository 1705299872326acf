# bytearray.extend: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('bytearray()', ".extend(b'Hello')"),
    ('bytearray()', ".extend(b'l', b'l')"),
    ('bytearray()', ".extend(b'\\n')"),
    ("bytearray(b'a,b,c')", '.extend()'),
    ("bytearray(b'a,b,c')", ".extend(100, 'a')"),
    ('bytearray()', ".extend(b'')"),
    ('bytearray()', ".extend(b',', 1)"),
    ("bytearray(b'Hello')", ".extend(b'X', 0)"),
    ("bytearray(b'a,b,c')", ".extend('X')"),
    ('bytearray()', '.extend()'),
    ('bytearray()', '.extend(slice(0, 10, 2))'),
    ("bytearray(b'Hello')", '.extend([1])'),
    ('bytearray()', ".extend(b',', b'')"),
    ('bytearray()', ".extend(b',')"),
    ("bytearray(b'Hello')", '.extend(5)'),
    ("bytearray(b'a,b,c')", '.extend(2)'),
    ("bytearray(b'a,b,c')", ".extend(b'Hello')"),
    ('bytearray()', '.extend(None)'),
    ("bytearray(b'Hello')", '.extend()'),
    ("bytearray(b'a,b,c')", ".extend(b'\\n', b'\\n')"),
    ("bytearray(b'a,b,c')", ".extend('World', -1)"),
    ('bytearray()', ".extend('ab', -1)"),
    ("bytearray(b'Hello')", ".extend(b',')"),
    ("bytearray(b'Hello')", ".extend(1, b'')"),
    ('bytearray()', ".extend(b'a', {}, b'')"),
    ("bytearray(b'a,b,c')", ".extend('utf-8', {'a': 1})"),
    ("bytearray(b'a,b,c')", '.extend(1)'),
    ("bytearray(b'Hello')", ".extend(b'a', [], b'\\n')"),
    ('bytearray()', ".extend(b'l', b'Hello')"),
    ('bytearray()', ".extend(2, 'utf-16')"),
    ("bytearray(b'a,b,c')", '.extend(1.5)'),
    ('bytearray()', ".extend(b'a', b'', b'l')"),
    ("bytearray(b'a,b,c')", ".extend(b'X')"),
    ("bytearray(b'a,b,c')", '.extend(-1)'),
]:
    show(make, call)
