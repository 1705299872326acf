# tuple: few methods, but slicing, concatenation, comparison and unpacking all have their errors.
def show(expression):
    try:
        print(expression, "->", eval(expression, {"t": (3, 1, 2, 1)}))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for expression in """t.count(1), t.count('x'), t.index(1), t.index(1, 2), t.index(1, -1)
t.index(9)
t.index(3, 1)
t.index(1, 'a')
t.index()
t.count()
t.append(1)
t.sort()
t[0], t[-1], t[1:3], t[::-1], t[9:], t[:]
t[4]
t[-5]
t['a']
t[1.0]
t[None]
t[::0]
t + (5,), t * 2, 2 * t, t * 0, t + ()
t + [5]
t + 5
[5] + t
t * 'a'
t * 1.0
-t
t < (3, 1), t > (3,), t == [3, 1, 2, 1], t != (3, 1, 2, 1), t <= t, () < (0,)
t < 5
t < [1]
3 in t, 'x' in t, (1,) in t
hash((1, 2)), hash(()), hash((1, 'a', None)) == hash((1, 'a', None)), hash((1, (2, (3,))))
hash((1, []))
tuple(), tuple('ab'), tuple([1]), tuple({1: 2}), tuple(range(2)), tuple(t) is t, t[:] is t, t + () is t, t * 1 is t
tuple(5)
tuple(1, 2)
tuple(x=1)
(1), (1,), 1, (), ((),), ((1, 2), 3)
repr(()), repr((1,)), str((1, 'a')), repr((None,))
len(t), max(t), min(t), sum(t), sorted(t), any(t), all(t), list(reversed(t)), list(enumerate(t))[1:3]
t.__getitem__(slice(1, 3)), t.__add__((1,)), t.__contains__(2), t.__getnewargs__(), t.__len__(), t.__mul__(0)
t.__add__([1])
t.__getitem__('a')
isinstance(t, tuple), type(t).__name__, t.__class__, t.__sizeof__(), ().__sizeof__()""".splitlines():
    show(expression)
for statement in ("t[0] = 1", "del t[0]", "t.x = 1", "a, b = t", "a, b, c, d, e = t", "a, *b = ()", "a, *b, c = t; print(b)", "*a, = t; print(a)", "(a, b), c = (1, 2), 3; print(a, c)", "a, b = 5", "a, b = {1: 2, 3: 4}; print(a, b)", "a, b = 'xy'; print(b)", "a, (b, *c), d = 1, 'xyz', 2; print(c)", "t += (9,); print(t)", "t[0] += 1", "a = b, c = 1, 2; print(a, b, c)", "[a, b] = t[:2]; print(a)", "for a, b in [(1, 2), (3,)]: print(a, b)", "a, b = iter([1]); print(a)", "a, b, = 1, 2, 3", "*a, b = t; print(a, b)"):
    try:
        exec(statement, {"t": (3, 1, 2, 1)})
        print(statement, "ok")
    except Exception as error:
        print(statement, "->", type(error).__name__, error)
