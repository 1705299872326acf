# bytearray.insert: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("bytearray(b'a,b,c')", ".insert(b'\\n')"),
    ("bytearray(b'a,b,c')", ".insert(b'l')"),
    ("bytearray(b'Hello')", ".insert(range(3), 'ascii', b'a')"),
    ("bytearray(b'a,b,c')", ".insert(b'X')"),
    ("bytearray(b'a,b,c')", ".insert(None, ('a', 'x'))"),
    ("bytearray(b'a,b,c')", '.insert()'),
    ('bytearray()', '.insert()'),
    ("bytearray(b'Hello')", '.insert()'),
    ("bytearray(b'a,b,c')", ".insert(0, b'X', -1)"),
    ('bytearray()', ".insert(b'\\n')"),
    ("bytearray(b'a,b,c')", ".insert(b'Hello')"),
    ("bytearray(b'Hello')", ".insert(-1, b'')"),
    ('bytearray()', ".insert(b'Hello', 100, 5)"),
    ("bytearray(b'Hello')", ".insert(b',')"),
    ("bytearray(b'a,b,c')", ".insert(b'', 100, -3)"),
    ('bytearray()', ".insert(b'')"),
    ("bytearray(b'Hello')", ".insert(b'a')"),
    ("bytearray(b'a,b,c')", ".insert(['a', 'b'])"),
    ("bytearray(b'Hello')", ".insert('Hello', b'', b'\\n')"),
    ('bytearray()', ".insert(set('ab'))"),
    ("bytearray(b'Hello')", ".insert(',', 1)"),
    ("bytearray(b'a,b,c')", ".insert(b'a', b'Hello')"),
    ("bytearray(b'a,b,c')", ".insert(b'', {'a': 1}, b',')"),
    ("bytearray(b'a,b,c')", ".insert(1, b'', 0)"),
    ("bytearray(b'a,b,c')", ".insert(b'a')"),
    ("bytearray(b'Hello')", ".insert(1, ',')"),
    ("bytearray(b'Hello')", ".insert(-3, b'')"),
    ("bytearray(b'a,b,c')", ".insert(b'a', -1)"),
    ('bytearray()', ".insert(b'X')"),
    ("bytearray(b'Hello')", '.insert(5)'),
    ("bytearray(b'Hello')", '.insert(10 ** 20)'),
    ("bytearray(b'Hello')", '.insert(2, 1)'),
    ("bytearray(b'a,b,c')", ".insert(b'X', b'X')"),
    ("bytearray(b'a,b,c')", ".insert(b',', b'X')"),
]:
    show(make, call)
