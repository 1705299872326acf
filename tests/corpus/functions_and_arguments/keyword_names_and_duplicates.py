# Keywords may have any name when they come from a mapping.
def f(**kwargs):
    return kwargs


print(f(**{"not a name": 1, "class": 2, "": 3}), list(f(b=1, a=2)))
print(dict(**{"x-y": 1}, z=2), "{a b}".format(**{"a b": 5}))
for text in ("f(1)", "f(**{1: 2})", "f(a=1, a=2)", "f(**{'a': 1}, a=2)", "f(a=1, **{'a': 2})"):
    try:
        print(eval(text))
    except (TypeError, SyntaxError) as error:
        print(type(error).__name__, error.args[0])
