# Positional, keyword, starred and double-starred arguments in one call.
def show(*args, **kwargs):
    print(args, kwargs)


show(1, *[2, 3], 4, *(), key=5, **{"other": 6}, last=7, **{})
show(*"ab", *{"k": 1}, **dict(z=1), y=2)
show(x for x in [1]) if False else show([x for x in [1]], *range(2))
for text in ("show(a=1, **{'a': 2})", "show(*5)", "show(**5)", "show(**{1: 2})", "len(*[1, 2])", "print(1, sepp=2)"):
    try:
        eval(text)
    except TypeError as error:
        print(text, "->", error)
