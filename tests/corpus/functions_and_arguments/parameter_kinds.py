# Positional-only, ordinary, starred, keyword-only and double-starred parameters.
def f(a, b=2, /, c=3, *args, d, e=5, **rest):
    return a, b, c, args, d, e, rest


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=60, e=70, a=80, g=90))


def only(a, /, *, key):
    return a, key


def bare(*, key=1):
    return key


print(only(1, key=2), bare(), bare(key=3))
for call in (lambda: only(a=1, key=2), lambda: only(1, 2), lambda: only(1), lambda: bare(1), lambda: only(1, key=1, other=2), lambda: f()):
    try:
        call()
    except TypeError as error:
        print(error)
