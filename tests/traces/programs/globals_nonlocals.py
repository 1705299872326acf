total = [1000]
def change():
    global total, fresh
    total = [2000]
    fresh = total
def outer():
    x = [3000]
    def middle():
        nonlocal x
        def inner():
            nonlocal x
            x = [x]
            return lambda: x
        return inner()
    f = middle()
    return f, x
before = total
change()
fn, val = outer()
again = fn()
names = outer.__code__.co_cellvars
cell = fn.__closure__[0]
content = cell.cell_contents
space = {}
exec("y = [4000]\ndef z(): return y", space)
w = space["z"]()
v = eval("w + [5000]")
del space
