# bytearray.append: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("bytearray(b'Hello')", '.append(-3)'),
    ("bytearray(b'Hello')", ".append(b'X', b'Hello', ['a', 'b'])"),
    ('bytearray()', ".append(b'l')"),
    ("bytearray(b'Hello')", '.append()'),
    ("bytearray(b'Hello')", ".append(b'\\n', 'utf-16')"),
    ('bytearray()', ".append(2, b'Hello', b'X')"),
    ("bytearray(b'Hello')", '.append({1})'),
    ('bytearray()', ".append(-1, b'')"),
    ('bytearray()', '.append(100)'),
    ("bytearray(b'Hello')", ".append(b'', b'')"),
    ("bytearray(b'Hello')", ".append(b'a')"),
    ("bytearray(b'Hello')", ".append(b'a', b',')"),
    ("bytearray(b'a,b,c')", '.append(slice(0, 10, 2))'),
    ('bytearray()', ".append('0x1.8p1', b'l')"),
    ('bytearray()', '.append(5)'),
    ("bytearray(b'Hello')", ".append(b',', 'é', 100)"),
    ("bytearray(b'a,b,c')", ".append(b'Hello', b'Hello', b'l')"),
    ("bytearray(b'Hello')", ".append(b'')"),
    ('bytearray()', '.append()'),
    ("bytearray(b'Hello')", ".append(iter([1, 2]), b'l')"),
    ('bytearray()', ".append(b'\\n')"),
    ("bytearray(b'a,b,c')", ".append(b'\\n')"),
    ("bytearray(b'a,b,c')", ".append('replace', b'X')"),
    ("bytearray(b'a,b,c')", ".append(b'Hello')"),
    ("bytearray(b'a,b,c')", '.append()'),
    ("bytearray(b'a,b,c')", '.append(-3)'),
    ('bytearray()', ".append(..., b'X')"),
    ('bytearray()', ".append(['a', 'b'], b'X')"),
    ("bytearray(b'a,b,c')", ".append(b',')"),
    ('bytearray()', ".append(1, b'Hello', b'l')"),
    ("bytearray(b'a,b,c')", ".append('l')"),
    ("bytearray(b'a,b,c')", '.append(-1)'),
    ("bytearray(b'Hello')", ".append(b'Hello')"),
    ('bytearray()', ".append('0x1.8p1')"),
]:
    show(make, call)
