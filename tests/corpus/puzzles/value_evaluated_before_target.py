# In `target[index()] = value()` the value comes first.
def show(text, value):
    print(text, end=" ")
    return value
d = {}
show("target", d)[show("key", 1)] = show("value", 2)
print(d)
print({show("k1", 1): show("v1", 1), show("k2", 2): show("v2", 2)})
result = show("a", 1) + show("b", 2) * show("c", 3)
print(result)
def f(*args, **kwargs): return args, kwargs
print(show("f", f)(show("x", 1), *show("star", [2]), k=show("kw", 3), **show("kws", {"z": 4})))
x = show("left", 5) if show("cond", True) else show("right", 6)
show("obj", d)[show("i", 1)] += show("add", 10)
print(d, show("p", 1) < show("q", 2) < show("r", 0))
