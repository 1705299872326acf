# * spreads in displays, calls, subscripts, returns and for.
a, b = [1, 2], (3, 4)
print([*a, 0, *b], (*a, *b), {*a, *b}, *a, sep=" | ")
print({**{"x": 1}, "y": 2, **{"x": 3}})


def pair():
    return *a, 9


for item in *a, *b:
    print(item, end=",")
print(pair())


def gen():
    got = yield *a, 5
    print("got", got)


g = gen()
print(next(g), next(g, "end"))
