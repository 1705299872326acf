# bytearray.__imul__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('bytearray()', ".__imul__(b',', None)"),
    ('bytearray()', '.__imul__(0, 2)'),
    ('bytearray()', ".__imul__(b'')"),
    ("bytearray(b'Hello')", ".__imul__('World')"),
    ("bytearray(b'Hello')", '.__imul__(...)'),
    ("bytearray(b'a,b,c')", ".__imul__(b'a')"),
    ("bytearray(b'Hello')", ".__imul__(b'Hello', True, 1)"),
    ('bytearray()', ".__imul__(-3, b'X')"),
    ("bytearray(b'a,b,c')", ".__imul__(b'X')"),
    ('bytearray()', ".__imul__(b'l', -1)"),
    ("bytearray(b'a,b,c')", '.__imul__(2)'),
    ('bytearray()', ".__imul__(-1, b'a')"),
    ('bytearray()', ".__imul__(b'a')"),
    ("bytearray(b'Hello')", ".__imul__(b'Hello')"),
    ('bytearray()', '.__imul__(5)'),
    ('bytearray()', ".__imul__(b'X')"),
    ("bytearray(b'a,b,c')", '.__imul__(-3)'),
    ("bytearray(b'a,b,c')", '.__imul__()'),
    ("bytearray(b'Hello')", ".__imul__(b'Hello', -3, b'l')"),
    ("bytearray(b'a,b,c')", ".__imul__(b',')"),
    ('bytearray()', ".__imul__(bytearray(b'a'))"),
    ("bytearray(b'Hello')", ".__imul__('\\n', b',')"),
    ('bytearray()', ".__imul__(b'Hello', b'a')"),
    ("bytearray(b'a,b,c')", '.__imul__(slice(None, None, -1), 0)'),
    ("bytearray(b'a,b,c')", '.__imul__(-1)'),
    ('bytearray()', '.__imul__()'),
    ("bytearray(b'a,b,c')", ".__imul__(b'a', 'utf-16')"),
    ('bytearray()', ".__imul__(b'', b'', b'Hello')"),
    ("bytearray(b'a,b,c')", ".__imul__('0x1.8p1')"),
    ('bytearray()', '.__imul__(0)'),
    ('bytearray()', ".__imul__('utf-8', b'\\n')"),
    ("bytearray(b'Hello')", ".__imul__('ab', 0, b'X')"),
    ("bytearray(b'a,b,c')", '.__imul__(5)'),
    ("bytearray(b'a,b,c')", ".__imul__('l', 100)"),
]:
    show(make, call)
