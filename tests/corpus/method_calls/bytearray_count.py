# bytearray.count: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("bytearray(b'a,b,c')", ".count(b',')"),
    ('bytearray()', ".count(b'', b'\\n')"),
    ('bytearray()', ".count(['a', 'b'], b'X', 100)"),
    ("bytearray(b'Hello')", ".count(-3, b'a')"),
    ("bytearray(b'a,b,c')", '.count(slice(1, 3))'),
    ("bytearray(b'Hello')", '.count(-3)'),
    ("bytearray(b'a,b,c')", ".count(b'')"),
    ("bytearray(b'Hello')", ".count(['a', 'b'], slice(1, 3), b'a')"),
    ('bytearray()', ".count(b'l')"),
    ("bytearray(b'a,b,c')", '.count(5)'),
    ('bytearray()', ".count(b'Hello')"),
    ("bytearray(b'a,b,c')", '.count(2)'),
    ("bytearray(b'Hello')", ".count(b'Hello', b'')"),
    ("bytearray(b'Hello')", '.count(10 ** 20)'),
    ("bytearray(b'Hello')", '.count((1, 2), 2)'),
    ("bytearray(b'a,b,c')", ".count(b',', b'Hello', ',')"),
    ('bytearray()', ".count(b'', b'Hello', b'')"),
    ("bytearray(b'Hello')", '.count(0)'),
    ("bytearray(b'Hello')", ".count('ab')"),
    ("bytearray(b'a,b,c')", ".count('X')"),
    ("bytearray(b'a,b,c')", ".count(b'Hello')"),
    ('bytearray()', ".count(b'\\n', 0)"),
    ("bytearray(b'Hello')", ".count(b'X', iter([1, 2]), 'ab')"),
    ("bytearray(b'a,b,c')", '.count(100)'),
    ("bytearray(b'a,b,c')", '.count()'),
    ('bytearray()', ".count(b'X', 2, b'X')"),
    ("bytearray(b'a,b,c')", '.count(1)'),
    ("bytearray(b'a,b,c')", ".count(float('nan'))"),
    ('bytearray()', ".count(b'', b'X', 0)"),
    ('bytearray()', '.count()'),
    ("bytearray(b'a,b,c')", ".count(b'\\n')"),
    ("bytearray(b'Hello')", ".count(b'Hello', 2)"),
    ('bytearray()', '.count(-1)'),
    ('bytearray()', ".count('utf-16', 'ascii', b',')"),
]:
    show(make, call)
