# bytearray.__setitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("bytearray(b'a,b,c')", '.__setitem__(-3)'),
    ('bytearray()', ".__setitem__(b'Hello', b'l')"),
    ('bytearray()', ".__setitem__({1}, -3, b'\\n')"),
    ('bytearray()', ".__setitem__(b'X', b'Hello', 5)"),
    ("bytearray(b'a,b,c')", ".__setitem__(b'l', b'X')"),
    ("bytearray(b'a,b,c')", '.__setitem__(-1)'),
    ('bytearray()', '.__setitem__(10 ** 20)'),
    ('bytearray()', '.__setitem__()'),
    ("bytearray(b'a,b,c')", ".__setitem__(b'Hello', 2)"),
    ("bytearray(b'a,b,c')", ".__setitem__(b'l', -1, {1})"),
    ('bytearray()', '.__setitem__(0)'),
    ("bytearray(b'a,b,c')", '.__setitem__({})'),
    ("bytearray(b'a,b,c')", ".__setitem__(b'a')"),
    ("bytearray(b'Hello')", '.__setitem__({1})'),
    ("bytearray(b'a,b,c')", ".__setitem__(b'Hello')"),
    ('bytearray()', ".__setitem__(2, -3, b'\\n')"),
    ("bytearray(b'Hello')", ".__setitem__(b',')"),
    ('bytearray()', ".__setitem__(1, iter([1, 2]), b'Hello')"),
    ("bytearray(b'Hello')", ".__setitem__(b'\\n')"),
    ('bytearray()', ".__setitem__(b',', 100)"),
    ("bytearray(b'Hello')", '.__setitem__([1], 2, -1)'),
    ("bytearray(b'Hello')", '.__setitem__(True)'),
    ('bytearray()', ".__setitem__(b'l', 2, b'')"),
    ("bytearray(b'Hello')", '.__setitem__()'),
    ('bytearray()', '.__setitem__(-3)'),
    ("bytearray(b'Hello')", ".__setitem__(5, b'\\n')"),
    ('bytearray()', ".__setitem__('0x1.8p1')"),
    ("bytearray(b'Hello')", ".__setitem__('utf-16', (1, 2))"),
    ('bytearray()', ".__setitem__(b'', -1, b'a')"),
    ('bytearray()', ".__setitem__(b'a', b'a', b'Hello')"),
    ("bytearray(b'a,b,c')", ".__setitem__(b'l')"),
    ('bytearray()', ".__setitem__('utf-16')"),
    ("bytearray(b'a,b,c')", ".__setitem__(b',')"),
    ("bytearray(b'Hello')", ".__setitem__(set('ab'))"),
]:
    show(make, call)
