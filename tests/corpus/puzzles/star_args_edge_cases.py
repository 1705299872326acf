# Collecting and spreading arguments: order, duplicates and names.
def f(*args, **kwargs): return args, kwargs
print(f(), f(1, *[2, 3], 4, *"ab"), f(**{"a": 1}, b=2), f(*{1: "x"}, **{"k": 0}), f(*range(2), *(), **{}))
print(f(self=1, cls=2, args=3), f(*[None]), f(*(x for x in "yz")))
for call in ("f(**{'a': 1}, **{'a': 2})", "f(a=1, **{'a': 2})", "f(*1)", "f(**[1])", "f(**{1: 2})", "(lambda a, b: 0)(*[1])", "(lambda a: 0)(**{'b': 1})", "(lambda a, /: 0)(a=1)", "(lambda *, a: 0)(1)", "(lambda: 0)(*[1, 2])", "(lambda a=1: a)(2, a=3)", "print(*5)", "max(*[])", "int(*'12')", "dict(**{'a': 1}, a=2)"):
    try: print(call, "->", eval(call))
    except TypeError as error: print(call, "->", str(error).replace("__main__.", ""))
def g(a, *rest, key="k", **more): rest += (9,); more["new"] = 1; return a, rest, key, more
original = {"z": 1}
print(g(1, 2, **original), original, g(*"abc", key=0))
def h(first, second): return first, second
print(h(second=1, first=2), h(*{"x": 1, "y": 2}), h(**dict(zip(["second", "first"], "pq"))))
