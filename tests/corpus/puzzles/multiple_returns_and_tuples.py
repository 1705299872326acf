# A function returns one object; commas make it a tuple.
def f(): return 1, 2
def g(): return
def h(): return [1], {"k": 2}
a = f()
x, y = f()
print(a, x, y, g(), type(f()).__name__, f()[1], f() + (3,), h()[1]["k"])
def swap(a, b): return b, a
print(swap(*swap(1, 2)), swap(*"ab"), (lambda: (yield))().__class__.__name__)
def early(n):
    if n > 0: return "pos"
    if n < 0: return "neg"
print(early(1), early(-1), early(0))
try:
    a, b, c = f()
except ValueError as error:
    print(error)
def nothing(): pass
try:
    p, q = nothing()
except TypeError as error:
    print(error)
