# bytearray.split: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('bytearray()', ".split(b'\\n')"),
    ("bytearray(b'a,b,c')", ".split(-3, b'', b'\\n')"),
    ("bytearray(b'a,b,c')", ".split(b'')"),
    ("bytearray(b'Hello')", ".split(b'X')"),
    ("bytearray(b'a,b,c')", ".split(b'Hello')"),
    ('bytearray()', '.split(1)'),
    ("bytearray(b'Hello')", ".split(b'l')"),
    ("bytearray(b'Hello')", ".split(b'')"),
    ("bytearray(b'a,b,c')", ".split(('a', 'x'), 100)"),
    ("bytearray(b'Hello')", ".split(b'\\n')"),
    ("bytearray(b'a,b,c')", ".split('a')"),
    ('bytearray()', ".split(b'a', 5)"),
    ("bytearray(b'Hello')", '.split(True)'),
    ("bytearray(b'Hello')", '.split(10 ** 20)'),
    ("bytearray(b'Hello')", '.split()'),
    ('bytearray()', '.split()'),
    ('bytearray()', ".split('big')"),
    ("bytearray(b'Hello')", ".split(('a', 'x'))"),
    ('bytearray()', ".split(b'Hello', b'X', 5)"),
    ("bytearray(b'a,b,c')", ".split(b',', float('nan'))"),
    ("bytearray(b'Hello')", ".split('replace', b'Hello')"),
    ("bytearray(b'a,b,c')", ".split(b'\\n')"),
    ('bytearray()', ".split(b'X', b'a', b'X')"),
    ("bytearray(b'a,b,c')", ".split(b'', b'\\n', ['a', 'b'])"),
    ("bytearray(b'a,b,c')", '.split(1.5)'),
    ("bytearray(b'Hello')", ".split(b'a')"),
    ("bytearray(b'a,b,c')", ".split(b'X', b'X')"),
    ('bytearray()', ".split(b'l', b'X')"),
    ("bytearray(b'Hello')", ".split(b'Hello')"),
    ("bytearray(b'a,b,c')", ".split(b'a', True, -1)"),
    ("bytearray(b'Hello')", '.split(-1)'),
    ("bytearray(b'Hello')", ".split(b'\\n', -1, b'l')"),
    ('bytearray()', ".split(-3, b'X', None)"),
    ("bytearray(b'a,b,c')", ".split(b'a', 5, 5)"),
]:
    show(make, call)
