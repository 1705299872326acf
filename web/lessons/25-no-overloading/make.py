def f(x):
    return x + 1

g = f
f = "not a function any more"
print(g(1))
