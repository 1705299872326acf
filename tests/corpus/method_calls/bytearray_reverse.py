# bytearray.reverse: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("bytearray(b'a,b,c')", '.reverse()'),
    ("bytearray(b'Hello')", ".reverse(b'\\n', (1, 2), 10 ** 20)"),
    ("bytearray(b'Hello')", '.reverse(5)'),
    ('bytearray()', '.reverse()'),
    ("bytearray(b'Hello')", '.reverse()'),
    ('bytearray()', ".reverse(b',')"),
    ("bytearray(b'a,b,c')", ".reverse(b'\\n')"),
    ('bytearray()', ".reverse(b',', 5)"),
    ("bytearray(b'Hello')", ".reverse(b'Hello')"),
    ('bytearray()', ".reverse(b'X', b'\\n')"),
    ("bytearray(b'a,b,c')", '.reverse(5)'),
    ("bytearray(b'Hello')", ".reverse('ab', 5)"),
    ("bytearray(b'a,b,c')", ".reverse(1.5, b'\\n', b'l')"),
    ("bytearray(b'a,b,c')", ".reverse(b'')"),
    ("bytearray(b'Hello')", '.reverse(slice(None, None, -1))'),
    ('bytearray()', ".reverse(b'Hello')"),
    ('bytearray()', '.reverse(-1, {})'),
    ("bytearray(b'Hello')", ".reverse(b'l', b'a')"),
    ("bytearray(b'Hello')", ".reverse(b'Hello', b',', b'X')"),
    ('bytearray()', '.reverse(iter([1, 2]))'),
    ("bytearray(b'Hello')", ".reverse(b'a')"),
    ('bytearray()', ".reverse(b'Hello', 'World', b',')"),
    ("bytearray(b'Hello')", ".reverse(b'a', b'a')"),
    ("bytearray(b'Hello')", '.reverse(100)'),
    ('bytearray()', ".reverse(b'Hello', b',')"),
    ("bytearray(b'a,b,c')", ".reverse(b'\\n', b'l', b',')"),
    ("bytearray(b'Hello')", ".reverse(b',', b'X', '0x1.8p1')"),
    ("bytearray(b'Hello')", ".reverse(b'Hello', 'replace')"),
    ("bytearray(b'a,b,c')", '.reverse(2)'),
    ("bytearray(b'Hello')", ".reverse(b',')"),
    ("bytearray(b'a,b,c')", ".reverse(b'\\n', 0, {})"),
    ('bytearray()', '.reverse(-1)'),
    ("bytearray(b'a,b,c')", '.reverse(slice(None, None, -1))'),
    ("bytearray(b'Hello')", ".reverse(1, b'Hello', slice(None, None, -1))"),
]:
    show(make, call)
