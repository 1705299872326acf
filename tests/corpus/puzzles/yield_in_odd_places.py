# yield is an expression; a function with it anywhere is a generator.
def f():
    if False:
        yield
    return 5
print(list(f()), f().__class__.__name__)
def g():
    x = [(yield 1), (yield 2)]
    print(x)
    print((yield 3) or "nothing")
gen = g()
print(next(gen), gen.send("a"), gen.send("b"), next(gen, "end"))
def h(n):
    while n:
        n -= (yield n) or 1
print(list(h(3)))
gen = h(10)
print(next(gen), gen.send(4), gen.send(5), list(gen))
def flat(x):
    if isinstance(x, list):
        for y in x: yield from flat(y)
    else: yield x
print(list(flat([1, [2, [3, []], 4], [[5]]])))
def stops():
    yield 1
    raise StopIteration
try:
    list(stops())
except RuntimeError as error:
    print(error)
