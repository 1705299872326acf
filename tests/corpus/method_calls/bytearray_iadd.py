# bytearray.__iadd__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("bytearray(b'a,b,c')", ".__iadd__(b'', b'X')"),
    ('bytearray()', '.__iadd__()'),
    ("bytearray(b'a,b,c')", ".__iadd__('replace')"),
    ("bytearray(b'Hello')", '.__iadd__(100)'),
    ("bytearray(b'Hello')", '.__iadd__()'),
    ("bytearray(b'Hello')", ".__iadd__(0, b'\\n')"),
    ("bytearray(b'Hello')", ".__iadd__(b'\\n')"),
    ("bytearray(b'a,b,c')", ".__iadd__(b'l', 1)"),
    ("bytearray(b'a,b,c')", ".__iadd__(b'Hello', slice(0, 10, 2), 1)"),
    ('bytearray()', ".__iadd__(b'Hello', b'\\n')"),
    ("bytearray(b'Hello')", ".__iadd__(b'l', b'Hello', b'\\n')"),
    ('bytearray()', ".__iadd__(b',', b'Hello')"),
    ('bytearray()', ".__iadd__(set('ab'), 'l', b'\\n')"),
    ("bytearray(b'a,b,c')", ".__iadd__(b'Hello', b'')"),
    ("bytearray(b'Hello')", ".__iadd__(b'a', len, b'l')"),
    ('bytearray()', '.__iadd__(2)'),
    ("bytearray(b'a,b,c')", ".__iadd__(b'a', 1, b'Hello')"),
    ("bytearray(b'Hello')", ".__iadd__(b'', -1)"),
    ('bytearray()', ".__iadd__(b',', b'')"),
    ("bytearray(b'a,b,c')", '.__iadd__()'),
    ("bytearray(b'a,b,c')", '.__iadd__(2)'),
    ("bytearray(b'a,b,c')", ".__iadd__(b'', int)"),
    ('bytearray()', ".__iadd__(b'l')"),
    ("bytearray(b'Hello')", ".__iadd__(100, {97: 'z'})"),
    ("bytearray(b'a,b,c')", ".__iadd__(b'Hello', b'\\n')"),
    ("bytearray(b'Hello')", ".__iadd__(b'l', 0, b'')"),
    ('bytearray()', ".__iadd__(b'a')"),
    ("bytearray(b'a,b,c')", ".__iadd__(b'l')"),
    ('bytearray()', ".__iadd__({}, b'')"),
    ("bytearray(b'a,b,c')", '.__iadd__(1.5)'),
    ('bytearray()', ".__iadd__(b',')"),
    ("bytearray(b'Hello')", ".__iadd__(b'Hello', 'little')"),
    ("bytearray(b'a,b,c')", '.__iadd__(0)'),
    ('bytearray()', ".__iadd__(b'X')"),
]:
    show(make, call)
