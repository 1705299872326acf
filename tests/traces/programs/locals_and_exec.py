# locals() in a function is a dict of its own.
def f(a, b):
    c = [a]
    l = locals()
    c.append(l)
    d = 1000
    m = locals()
    same = l is m
    return m
r = f((1, [2]), "bee")
r["c"].clear()
del r
space = {"v": [1]}
exec("w = v + v", space)
w = space["w"]
e = eval("[v, w]", space)
del space
