# A closure keeps the variable, not the value: later changes are seen on both sides.
def make():
    value = 1
    def get(): return value
    before = get()
    value = 2
    return get, before, get()
get, before, after = make()
print(before, after, get())
def pair():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def show(): return n
    return up, show
up, show = pair()
up(); up()
print(show(), up.__closure__[0].cell_contents, up.__closure__[0] is show.__closure__[0])
def loop():
    out = []
    for k in range(3):
        def f(): return k
        out.append(f)
    k = "after"
    return [f() for f in out]
print(loop())
def unset():
    def inner(): return later
    try: inner()
    except NameError as error: print(error)
    later = 5
    return inner()
print(unset())
def deleted():
    x = 1
    def inner(): return x
    del x
    try: return inner()
    except NameError as error: return str(error)
print(deleted())
def params(a, b=lambda: a_global): return lambda: (a, b())
a_global = "g"
print(params(1)(), (lambda x: lambda y: lambda z: x + y + z)(1)(2)(3))
