# bytearray.__delitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('bytearray()', ".__delitem__(b'l')"),
    ("bytearray(b'Hello')", ".__delitem__(b'X')"),
    ('bytearray()', ".__delitem__(b'l', -1)"),
    ("bytearray(b'a,b,c')", ".__delitem__({'a': 1}, 'ascii')"),
    ("bytearray(b'Hello')", ".__delitem__(-1, b'Hello', b',')"),
    ("bytearray(b'a,b,c')", ".__delitem__(b',', b'\\n')"),
    ("bytearray(b'Hello')", ".__delitem__(float('nan'), 2)"),
    ("bytearray(b'a,b,c')", ".__delitem__(b'a', 2, set('ab'))"),
    ('bytearray()', ".__delitem__(b',')"),
    ("bytearray(b'Hello')", ".__delitem__('l')"),
    ("bytearray(b'a,b,c')", '.__delitem__(0)'),
    ("bytearray(b'Hello')", ".__delitem__('little', -1)"),
    ('bytearray()', ".__delitem__(b'')"),
    ("bytearray(b'Hello')", ".__delitem__(b'\\n', b'\\n', -3)"),
    ("bytearray(b'a,b,c')", ".__delitem__('little')"),
    ("bytearray(b'a,b,c')", '.__delitem__({1})'),
    ('bytearray()', '.__delitem__(1)'),
    ("bytearray(b'Hello')", '.__delitem__(1, 100)'),
    ("bytearray(b'a,b,c')", ".__delitem__(slice(None, None, -1), b'a')"),
    ('bytearray()', ".__delitem__('\\n', b'\\n')"),
    ("bytearray(b'a,b,c')", ".__delitem__('', b'\\n')"),
    ("bytearray(b'a,b,c')", '.__delitem__(2)'),
    ('bytearray()', '.__delitem__(2)'),
    ('bytearray()', '.__delitem__(1, -3)'),
    ("bytearray(b'Hello')", ".__delitem__(0, 5, b'X')"),
    ('bytearray()', ".__delitem__(b'X', b',')"),
    ("bytearray(b'a,b,c')", ".__delitem__(b'a', 2)"),
    ('bytearray()', '.__delitem__(int)'),
    ("bytearray(b'a,b,c')", '.__delitem__((1, 2))'),
    ('bytearray()', ".__delitem__('ab')"),
    ('bytearray()', '.__delitem__()'),
    ("bytearray(b'Hello')", ".__delitem__(5, b'X', object)"),
    ("bytearray(b'Hello')", ".__delitem__(b'a', b'X')"),
    ("bytearray(b'a,b,c')", '.__delitem__()'),
]:
    show(make, call)
