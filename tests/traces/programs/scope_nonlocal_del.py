# Cells deleted, re-bound, empty.
def outer():
    x = [1]
    y = (2, x)
    def get():
        return x
    def kill():
        nonlocal x
        del x
    kill()
    try:
        get()
    except NameError as e:
        m = str(e)
    x = {"new": y}
    return get, kill
g, k = outer()
a = g()
k()
c = g.__closure__
del k
