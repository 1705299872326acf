# bytearray.copy: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("bytearray(b'a,b,c')", '.copy()'),
    ('bytearray()', '.copy()'),
    ("bytearray(b'Hello')", '.copy()'),
    ('bytearray()', '.copy(2)'),
    ("bytearray(b'Hello')", ".copy('\\n')"),
    ("bytearray(b'a,b,c')", ".copy(2, b'Hello', -3)"),
    ('bytearray()', ".copy(b'l')"),
    ('bytearray()', ".copy('ab', -3)"),
    ("bytearray(b'Hello')", ".copy(b'Hello')"),
    ("bytearray(b'a,b,c')", ".copy(b'Hello')"),
    ("bytearray(b'a,b,c')", ".copy(-3, b'\\n')"),
    ("bytearray(b'Hello')", ".copy(b'\\n', b'a')"),
    ("bytearray(b'a,b,c')", '.copy(5)'),
    ("bytearray(b'a,b,c')", ".copy({'a': 1}, 5, len)"),
    ('bytearray()', ".copy(b'a')"),
    ("bytearray(b'a,b,c')", ".copy(b'Hello', b'l', b'l')"),
    ("bytearray(b'Hello')", ".copy(b'\\n')"),
    ('bytearray()', ".copy('World')"),
    ("bytearray(b'a,b,c')", ".copy(b'X')"),
    ('bytearray()', '.copy(2j)'),
    ("bytearray(b'Hello')", ".copy(b'a', range(3))"),
    ("bytearray(b'Hello')", '.copy(2)'),
    ('bytearray()', '.copy(None, -1)'),
    ("bytearray(b'a,b,c')", ".copy(b'', b'\\n', 'big')"),
    ("bytearray(b'a,b,c')", ".copy(b'\\n')"),
    ("bytearray(b'Hello')", ".copy(b'l')"),
    ("bytearray(b'a,b,c')", ".copy(0, 1, b'X')"),
    ("bytearray(b'a,b,c')", ".copy('', -1, b'l')"),
    ("bytearray(b'Hello')", ".copy(b'\\n', 2j)"),
    ("bytearray(b'Hello')", '.copy(1)'),
    ("bytearray(b'a,b,c')", '.copy(100)'),
    ('bytearray()', ".copy(1, b'Hello')"),
    ('bytearray()', ".copy(b'Hello')"),
    ("bytearray(b'Hello')", ".copy('little')"),
]:
    show(make, call)
