# list.reverse: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(make, call):
    target = eval(make)
    try:
        result = ascii(eval('target' + call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(make + call, '->', ascii(result)[1:-1], '|', ascii(target))


for make, call in [
    ('[[1], [2]]', '.reverse()'),
    ('[]', '.reverse()'),
    ('[]', '.reverse(-3, 1)'),
    ('[1, 1, 2]', '.reverse()'),
    ("['b', 'a']", '.reverse()'),
    ('[3, 1, 2]', '.reverse()'),
    ('[3, 1, 2]', ".reverse(None, ['a', 'b'])"),
    ('[]', ".reverse('0x1.8p1', len, True)"),
    ('[1, 1, 2]', ".reverse('Hello', 'ab')"),
    ('[1, 1, 2]', '.reverse(2j)'),
    ('[3, 1, 2]', '.reverse(1)'),
    ('[[1], [2]]', '.reverse(10 ** 20)'),
    ('[]', ".reverse('a', 0)"),
    ('[[1], [2]]', ".reverse({97: 'z'})"),
    ('[1, 1, 2]', ".reverse('é', ['a', 'b'])"),
    ("['b', 'a']", '.reverse([])'),
    ('[]', '.reverse([1])'),
    ('[[1], [2]]', ".reverse('utf-16', 0)"),
    ('[]', '.reverse(object, 2j)'),
    ("['b', 'a']", ".reverse(0, (1, 2), b'')"),
    ('[]', '.reverse(object)'),
    ('[1, 1, 2]', ".reverse('big', 2j, 'big')"),
    ('[[1], [2]]', ".reverse([], '')"),
    ('[]', '.reverse(None, slice(1, 3), 100)'),
    ("['b', 'a']", '.reverse(slice(None, None, -1))'),
    ('[1, 1, 2]', ".reverse(float('nan'))"),
    ('[[1], [2]]', '.reverse(-1, None)'),
    ('[3, 1, 2]', ".reverse({97: 'z'})"),
    ('[[1], [2]]', ".reverse(b'', 1.5)"),
    ('[[1], [2]]', '.reverse(-3)'),
    ('[3, 1, 2]', '.reverse(-3)'),
    ('[]', '.reverse(2j)'),
    ("['b', 'a']", ".reverse(True, '\\n')"),
    ('[3, 1, 2]', ".reverse('ascii')"),
]:
    show(make, call)
