# bytearray.replace: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("bytearray(b'Hello')", ".replace(b'\\n', 2)"),
    ("bytearray(b'a,b,c')", '.replace(slice(None, None, -1))'),
    ("bytearray(b'a,b,c')", ".replace(b'Hello', b'Hello')"),
    ('bytearray()', '.replace(0)'),
    ('bytearray()', '.replace()'),
    ("bytearray(b'a,b,c')", ".replace(b'l')"),
    ("bytearray(b'Hello')", ".replace(b'Hello', 2)"),
    ('bytearray()', '.replace(2)'),
    ("bytearray(b'Hello')", ".replace(b'\\n', ('a', 'x'))"),
    ("bytearray(b'Hello')", '.replace(1)'),
    ("bytearray(b'a,b,c')", ".replace(b'\\n')"),
    ("bytearray(b'a,b,c')", ".replace(-1, iter([1, 2]), b'a')"),
    ("bytearray(b'a,b,c')", '.replace(100)'),
    ('bytearray()', ".replace('utf-16')"),
    ("bytearray(b'a,b,c')", ".replace(-1, b'l')"),
    ("bytearray(b'a,b,c')", '.replace()'),
    ('bytearray()', ".replace(b',', b'l', b'Hello')"),
    ('bytearray()', '.replace({})'),
    ('bytearray()', ".replace(b',')"),
    ("bytearray(b'a,b,c')", ".replace(b'a')"),
    ("bytearray(b'Hello')", '.replace()'),
    ('bytearray()', ".replace(b'a')"),
    ("bytearray(b'Hello')", ".replace(b'', 100, b'X')"),
    ("bytearray(b'Hello')", ".replace(b'X')"),
    ("bytearray(b'a,b,c')", '.replace(0)'),
    ("bytearray(b'Hello')", ".replace('0x1.8p1')"),
    ('bytearray()', ".replace('ab')"),
    ('bytearray()', ".replace('l')"),
    ("bytearray(b'Hello')", ".replace(b'\\n')"),
    ("bytearray(b'a,b,c')", ".replace(b'\\n', 'Hello', 100)"),
    ("bytearray(b'a,b,c')", ".replace(b'Hello', b'Hello', 'replace')"),
    ("bytearray(b'Hello')", ".replace(b'a')"),
    ("bytearray(b'Hello')", '.replace(...)'),
    ("bytearray(b'a,b,c')", ".replace(b',')"),
]:
    show(make, call)
