# 0.0 and -0.0 stay two constants; so do 0j and -0j in tuples.
def f():
    return 0.0, -0.0, (0.0, 1), (-0.0, 1)
a = f()
print(a, a[0] is a[1], a[2] is a[3], f.__code__.co_consts)
