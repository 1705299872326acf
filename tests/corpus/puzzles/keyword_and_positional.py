# Positional-only, keyword-only, defaults and stars: who gets what.
def f(a, b=2, /, c=3, *, d=4, **rest): return a, b, c, d, rest
print(f(1), f(1, 5, 6), f(1, c=9, d=8, a=7), f(1, b=0))
for call in ("f()", "f(1, 2, 3, 4)", "f(a=1)", "f(1, c=2, c=3)" if False else "f(1, 2, 3, c=4)", "g(1, 2)", "g(b=1)", "g(1, a=2)", "g(1, c=2)", "h(1)", "h(k=1, j=2)", "h()", "f(*[], **{'a': 1})", "f(1, **{'d': 1, 'e': 2})", "len(obj=[])", "g(**{1: 2})"):
    def g(a, *, b=0): return a, b
    def h(*, k): return k
    try:
        print(call, "->", eval(call))
    except TypeError as error:
        print(call, "->", error)
