# Equal constants of one function are one object; 1, 1.0 and True are three.
def f():
    return 1000, 1000, 1000.0, 'a b', 'a b', (1, 2), (1, 2), -1000, -1000
a = f()
print(a[0] is a[1], a[0] is a[2], a[3] is a[4], a[5] is a[6], a[7] is a[8])
print([type(c).__name__ for c in (1, 1.0, True, 0.0, -0.0)], f.__code__.co_consts)
