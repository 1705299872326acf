# bytearray.join: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('bytearray()', ".join(set('ab'))"),
    ("bytearray(b'Hello')", ".join(-3, b'')"),
    ("bytearray(b'Hello')", ".join(b'a', ['a', 'b'])"),
    ("bytearray(b'Hello')", ".join(b',')"),
    ("bytearray(b'Hello')", ".join(b'')"),
    ('bytearray()', '.join(1)'),
    ("bytearray(b'Hello')", ".join('ascii')"),
    ("bytearray(b'a,b,c')", '.join(object)'),
    ("bytearray(b'Hello')", '.join(slice(1, 3))'),
    ("bytearray(b'Hello')", ".join(b'l', b'\\n')"),
    ("bytearray(b'a,b,c')", ".join(b'X')"),
    ('bytearray()', ".join(b'l', b'X')"),
    ("bytearray(b'Hello')", ".join(b',', float('nan'), -3)"),
    ("bytearray(b'Hello')", '.join(..., 100)'),
    ('bytearray()', '.join(0)'),
    ('bytearray()', ".join(b'a', b',')"),
    ("bytearray(b'Hello')", '.join({})'),
    ("bytearray(b'Hello')", '.join(slice(None, None, -1))'),
    ('bytearray()', ".join(b'\\n', -1, b'')"),
    ('bytearray()', '.join(100)'),
    ('bytearray()', ".join(b'Hello')"),
    ('bytearray()', ".join(b'', 100, b'\\n')"),
    ("bytearray(b'Hello')", ".join(b'\\n')"),
    ("bytearray(b'a,b,c')", ".join(b'\\n')"),
    ('bytearray()', ".join(b'a')"),
    ('bytearray()', '.join(5)'),
    ('bytearray()', ".join(b'')"),
    ("bytearray(b'Hello')", ".join(-3, b',')"),
    ('bytearray()', ".join(b',', {})"),
    ('bytearray()', ".join(100, b'')"),
    ("bytearray(b'a,b,c')", ".join(b'', b'\\n', b'\\n')"),
    ('bytearray()', '.join()'),
    ("bytearray(b'a,b,c')", ".join(1, b'X', object)"),
    ("bytearray(b'Hello')", ".join(('a', 'x'))"),
]:
    show(make, call)
