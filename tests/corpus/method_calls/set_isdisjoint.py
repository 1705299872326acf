# set.isdisjoint: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('{1, 2, 3}', '.isdisjoint()'),
    ('{1, 2, 3}', ".isdisjoint(100, '0x1.8p1', 0)"),
    ("{'a'}", '.isdisjoint((1, 2))'),
    ('{1, 2, 3}', ".isdisjoint('é')"),
    ("{'a'}", ".isdisjoint('ab', object)"),
    ("{'a'}", ".isdisjoint('big')"),
    ('{1, 2, 3}', ".isdisjoint('replace', b'X')"),
    ('{1, 2, 3}', '.isdisjoint(iter([1, 2]), object)'),
    ("{'a'}", ".isdisjoint(b',', 1)"),
    ("{'a'}", '.isdisjoint([1], int)'),
    ('{1, 2, 3}', ".isdisjoint(bytearray(b'a'), slice(None, None, -1), (1, 2))"),
    ('set()', ".isdisjoint(b'', 100)"),
    ('set()', ".isdisjoint('replace', 'utf-8', slice(0, 10, 2))"),
    ('{1, 2, 3}', ".isdisjoint('World')"),
    ('set()', ".isdisjoint('', 2j)"),
    ('{1, 2, 3}', ".isdisjoint('utf-8', ['a', 'b'], 'ab')"),
    ("{'a'}", '.isdisjoint(-1)'),
    ('set()', '.isdisjoint(100, 0, iter([1, 2]))'),
    ("{'a'}", '.isdisjoint(-3)'),
    ('set()', '.isdisjoint()'),
    ('{1, 2, 3}', ".isdisjoint('X')"),
    ("{'a'}", ".isdisjoint(b'a', 'big')"),
    ('set()', ".isdisjoint(['a', 'b'])"),
    ("{'a'}", ".isdisjoint(',', 'ab', {1})"),
    ('set()', '.isdisjoint(100)'),
    ('{1, 2, 3}', '.isdisjoint(2)'),
    ('set()', '.isdisjoint(int)'),
    ('set()', ".isdisjoint('ab')"),
    ('{1, 2, 3}', ".isdisjoint(set('ab'))"),
    ('{1, 2, 3}', ".isdisjoint('Hello', 2)"),
    ("{'a'}", ".isdisjoint('ab', 10 ** 20)"),
    ('set()', ".isdisjoint('X', 1.5, {97: 'z'})"),
    ('{1, 2, 3}', ".isdisjoint('utf-16', 5)"),
    ('{1, 2, 3}', ".isdisjoint(100, 'l')"),
]:
    show(make, call)
