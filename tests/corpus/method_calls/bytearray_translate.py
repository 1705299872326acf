# bytearray.translate: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('bytearray()', ".translate('', 5, b'l')"),
    ("bytearray(b'a,b,c')", '.translate(1)'),
    ("bytearray(b'Hello')", '.translate(slice(0, 10, 2))'),
    ("bytearray(b'Hello')", '.translate(1)'),
    ("bytearray(b'Hello')", ".translate(b',')"),
    ("bytearray(b'Hello')", '.translate()'),
    ('bytearray()', '.translate()'),
    ('bytearray()', ".translate(0, 'utf-8')"),
    ("bytearray(b'a,b,c')", '.translate(100)'),
    ("bytearray(b'Hello')", ".translate(b'Hello')"),
    ("bytearray(b'Hello')", '.translate(2)'),
    ("bytearray(b'Hello')", ".translate(2, b'', b'X')"),
    ("bytearray(b'a,b,c')", '.translate({})'),
    ("bytearray(b'a,b,c')", ".translate(b'Hello')"),
    ("bytearray(b'Hello')", ".translate(b'a', 100, 5)"),
    ('bytearray()', ".translate(b'X')"),
    ('bytearray()', ".translate(b'a')"),
    ("bytearray(b'a,b,c')", ".translate('utf-8', b'a', b'a')"),
    ("bytearray(b'a,b,c')", ".translate(b'')"),
    ('bytearray()', ".translate(b',')"),
    ("bytearray(b'a,b,c')", ".translate(b',', b'a')"),
    ("bytearray(b'a,b,c')", ".translate(b'\\n')"),
    ("bytearray(b'a,b,c')", '.translate()'),
    ('bytearray()', ".translate(b'\\n', 10 ** 20)"),
    ("bytearray(b'Hello')", ".translate('replace', [])"),
    ("bytearray(b'Hello')", ".translate(b'a')"),
    ("bytearray(b'a,b,c')", ".translate('Hello', b'X', b'Hello')"),
    ("bytearray(b'Hello')", ".translate('X')"),
    ("bytearray(b'a,b,c')", ".translate('World', b'')"),
    ('bytearray()', ".translate(b'\\n')"),
    ("bytearray(b'a,b,c')", '.translate(0)'),
    ("bytearray(b'Hello')", ".translate(1, b'X')"),
    ("bytearray(b'a,b,c')", '.translate(None, -1)'),
    ("bytearray(b'a,b,c')", ".translate(-3, b'a')"),
]:
    show(make, call)
