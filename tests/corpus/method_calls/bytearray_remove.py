# bytearray.remove: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('bytearray()', ".remove(b'X', 100)"),
    ("bytearray(b'Hello')", ".remove(-3, b'Hello', b',')"),
    ('bytearray()', ".remove(iter([1, 2]), b'Hello')"),
    ("bytearray(b'Hello')", ".remove(b'a')"),
    ('bytearray()', '.remove(5)'),
    ("bytearray(b'Hello')", ".remove(2, b'a')"),
    ('bytearray()', '.remove(5, -1)'),
    ("bytearray(b'Hello')", ".remove(b'\\n', b'l')"),
    ('bytearray()', ".remove(b'a')"),
    ("bytearray(b'Hello')", ".remove(b'a', 'Hello')"),
    ('bytearray()', ".remove(b'\\n')"),
    ("bytearray(b'Hello')", ".remove(b'')"),
    ('bytearray()', '.remove(100)'),
    ('bytearray()', ".remove(b'X', '')"),
    ("bytearray(b'Hello')", ".remove(b'X', b'Hello')"),
    ('bytearray()', '.remove(...)'),
    ('bytearray()', '.remove(-3)'),
    ("bytearray(b'a,b,c')", ".remove(b'X')"),
    ('bytearray()', ".remove(b',')"),
    ("bytearray(b'a,b,c')", '.remove()'),
    ('bytearray()', ".remove(0, b'l')"),
    ("bytearray(b'a,b,c')", ".remove(b',', -3)"),
    ('bytearray()', '.remove(1)'),
    ('bytearray()', ".remove(b'X', 5, 1)"),
    ("bytearray(b'a,b,c')", ".remove(b'\\n', b'X')"),
    ("bytearray(b'Hello')", ".remove(-1, b'\\n')"),
    ("bytearray(b'Hello')", ".remove(100, b'\\n')"),
    ("bytearray(b'Hello')", '.remove()'),
    ("bytearray(b'Hello')", ".remove('utf-16')"),
    ('bytearray()', '.remove()'),
    ("bytearray(b'Hello')", ".remove(b',', b'X')"),
    ("bytearray(b'a,b,c')", ".remove(slice(0, 10, 2), b'')"),
    ("bytearray(b'Hello')", ".remove(b'', 'ab', 2)"),
    ('bytearray()', ".remove(['a', 'b'])"),
]:
    show(make, call)
