# bytearray.pop: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ("bytearray(b'Hello')", '.pop(10 ** 20)'),
    ('bytearray()', '.pop(5, 5, 2)'),
    ("bytearray(b'Hello')", ".pop(b'l')"),
    ('bytearray()', ".pop('ab')"),
    ("bytearray(b'Hello')", '.pop(-1)'),
    ('bytearray()', ".pop('utf-8', 0, b'')"),
    ("bytearray(b'a,b,c')", '.pop(-3)'),
    ("bytearray(b'a,b,c')", ".pop({'a': 1})"),
    ('bytearray()', '.pop()'),
    ("bytearray(b'Hello')", ".pop(b'X', b'l', 0)"),
    ("bytearray(b'Hello')", ".pop(b'\\n', b'a', b'l')"),
    ("bytearray(b'Hello')", ".pop(b',')"),
    ("bytearray(b'a,b,c')", ".pop(b'l', b'l')"),
    ("bytearray(b'a,b,c')", ".pop(b'X')"),
    ("bytearray(b'Hello')", ".pop([1], b'\\n')"),
    ('bytearray()', '.pop(-3, 2)'),
    ("bytearray(b'a,b,c')", '.pop(slice(None, None, -1))'),
    ("bytearray(b'Hello')", ".pop(b',', object)"),
    ('bytearray()', ".pop(-3, b'a', -3)"),
    ('bytearray()', ".pop(float('nan'), b'')"),
    ("bytearray(b'Hello')", '.pop(1)'),
    ('bytearray()', '.pop(5)'),
    ("bytearray(b'a,b,c')", ".pop(b'')"),
    ("bytearray(b'a,b,c')", '.pop()'),
    ("bytearray(b'a,b,c')", '.pop(-1)'),
    ("bytearray(b'Hello')", ".pop(b'Hello', iter([1, 2]))"),
    ("bytearray(b'Hello')", '.pop(0)'),
    ('bytearray()', ".pop(b'a', b'a', b'\\n')"),
    ("bytearray(b'a,b,c')", '.pop(100)'),
    ("bytearray(b'a,b,c')", ".pop(-3, 'big')"),
    ("bytearray(b'a,b,c')", ".pop('0x1.8p1', b'a')"),
    ("bytearray(b'Hello')", ".pop(b'X', 2)"),
    ("bytearray(b'Hello')", '.pop()'),
    ('bytearray()', ".pop(b'Hello', 5, -1)"),
]:
    show(make, call)
