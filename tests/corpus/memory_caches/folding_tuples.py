# Tuples of constants are constants; lists in `in` become tuples, sets frozensets.
def f(x):
    return (1, (2, 'a')), x in [1, 2], x in {3, 4}, (1, 2)[0], 'abc'[1]
print(f.__code__.co_consts)
def g():
    for x in [1, 2, 3]:
        pass
    return [1, 2, 3], {1, 2, 3}
print(g.__code__.co_consts)
