# bytearray.decode: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("bytearray(b'Hello')", ".decode(b'l')"),
    ("bytearray(b'Hello')", ".decode(b'a', 100)"),
    ("bytearray(b'a,b,c')", '.decode()'),
    ("bytearray(b'Hello')", ".decode(b'Hello')"),
    ("bytearray(b'a,b,c')", ".decode(b'\\n')"),
    ('bytearray()', '.decode()'),
    ("bytearray(b'a,b,c')", ".decode(object, b'\\n', b'\\n')"),
    ("bytearray(b'Hello')", ".decode(b'a')"),
    ("bytearray(b'Hello')", '.decode()'),
    ('bytearray()', ".decode(b'X')"),
    ("bytearray(b'Hello')", ".decode(b',')"),
    ('bytearray()', '.decode(1)'),
    ("bytearray(b'Hello')", '.decode(5, 100)'),
    ('bytearray()', ".decode(b'a')"),
    ("bytearray(b'Hello')", ".decode(-3, b',', {1})"),
    ("bytearray(b'Hello')", ".decode(b'X', object)"),
    ('bytearray()', ".decode('\\n')"),
    ("bytearray(b'Hello')", ".decode(b'Hello', b'a')"),
    ('bytearray()', ".decode(slice(None, None, -1), b',')"),
    ('bytearray()', ".decode('big')"),
    ("bytearray(b'a,b,c')", ".decode(b'X', (1, 2))"),
    ('bytearray()', '.decode(-1)'),
    ('bytearray()', '.decode(object)'),
    ("bytearray(b'a,b,c')", ".decode('0x1.8p1', b'Hello')"),
    ("bytearray(b'a,b,c')", ".decode(set('ab'))"),
    ("bytearray(b'Hello')", ".decode(-1, b'Hello', bytearray(b'a'))"),
    ("bytearray(b'Hello')", ".decode(100, 0, b'l')"),
    ("bytearray(b'Hello')", ".decode(slice(0, 10, 2), b'Hello')"),
    ("bytearray(b'a,b,c')", '.decode([])'),
    ("bytearray(b'Hello')", '.decode(-1, 0)'),
    ("bytearray(b'Hello')", ".decode(b'l', -3, 'a')"),
    ('bytearray()', ".decode('utf-16')"),
    ("bytearray(b'a,b,c')", ".decode('0x1.8p1', b'', True)"),
    ("bytearray(b'a,b,c')", ".decode(b',')"),
]:
    show(make, call)
