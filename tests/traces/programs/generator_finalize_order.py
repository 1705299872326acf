# Generators left in several states when their function ends.
log = []
def g(n):
    try:
        yield [n]
        yield (n,)
    finally:
        log.append(n)
def use():
    a = g(1000)
    b = g(2000)
    c = g(3000)
    x = next(b)
    next(c)
    next(c)
    return x
r = use()
z = [next(g(4000))]
