# bytearray.clear: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('bytearray()', '.clear()'),
    ("bytearray(b'Hello')", '.clear()'),
    ("bytearray(b'Hello')", '.clear(-3)'),
    ("bytearray(b'Hello')", ".clear(b'Hello', 0, b',')"),
    ("bytearray(b'a,b,c')", '.clear()'),
    ("bytearray(b'a,b,c')", ".clear(b'Hello')"),
    ("bytearray(b'Hello')", ".clear(b'Hello', -3)"),
    ("bytearray(b'Hello')", ".clear(b'')"),
    ("bytearray(b'a,b,c')", '.clear([1])'),
    ("bytearray(b'a,b,c')", ".clear(b'l')"),
    ("bytearray(b'Hello')", '.clear([])'),
    ('bytearray()', ".clear(b'a')"),
    ('bytearray()', ".clear(b'\\n', object, b'a')"),
    ("bytearray(b'a,b,c')", ".clear(b'l', b'', -3)"),
    ("bytearray(b'a,b,c')", ".clear(b'a')"),
    ("bytearray(b'Hello')", ".clear(b'a')"),
    ("bytearray(b'Hello')", ".clear(b',')"),
    ("bytearray(b'Hello')", ".clear('big', -3, 'X')"),
    ("bytearray(b'Hello')", ".clear(b'l')"),
    ("bytearray(b'Hello')", ".clear(b'Hello')"),
    ("bytearray(b'Hello')", '.clear(0)'),
    ("bytearray(b'a,b,c')", '.clear(2, 0)'),
    ("bytearray(b'Hello')", ".clear(b',', b'Hello')"),
    ("bytearray(b'Hello')", ".clear(1, b'', b'')"),
    ("bytearray(b'a,b,c')", '.clear(100, 5)'),
    ("bytearray(b'a,b,c')", '.clear(5, slice(0, 10, 2))'),
    ('bytearray()', ".clear({97: 'z'})"),
    ("bytearray(b'a,b,c')", ".clear(b'l', 10 ** 20, b'X')"),
    ('bytearray()', ".clear(5, 'little')"),
    ("bytearray(b'Hello')", ".clear(b'l', float('nan'))"),
    ("bytearray(b'a,b,c')", ".clear(2j, b'l')"),
    ("bytearray(b'a,b,c')", '.clear(-1)'),
    ('bytearray()', ".clear(['a', 'b'])"),
    ("bytearray(b'a,b,c')", ".clear(b'Hello', b'a', -1)"),
]:
    show(make, call)
