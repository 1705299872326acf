# Scopes, defaults, closures, unpacking, and a hundred wrong calls with their errors.
x = 'g'
def f():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 1
f()
def g(a, l=[], *, d={}): l.append(a); d[a] = 1; return l, d
print(g(1), g(2), g.__defaults__, g.__kwdefaults__)
fs = [lambda: i for i in range(3)]; print([h() for h in fs])
fs = [lambda i=i: i for i in range(3)]; print([h() for h in fs])
class C:
    x = 'c'
    y = [x for _ in range(2)]
    try: z = [[x for x in 'ab'] for _ in x]
    except NameError as e: print(e)
    def m(self): return x
    w = lambda self: x
print(C.y, C().m(), C().w())
try:
    class E:
        q = 1
        r = [q for _ in range(2) if q]
except NameError as e: print(e)
def outer():
    n = 0
    def inc():
        nonlocal n; n += 1; return n
    def get(): return n
    return inc, get
i, ge = outer(); i(); i(); print(ge(), i.__closure__[0].cell_contents, i.__code__.co_freevars)
def k():
    try: return 'try'
    finally: print('fin')
print(k())
def k2():
    for j in range(3):
        try: continue
        finally: print('f', j)
    else: return 'else'
print(k2())
def k3():
    try: 1 / 0
    except ZeroDivisionError as e: err = e
    try: e
    except UnboundLocalError as u: print(u)
    return err
print(repr(k3()))
def k4():
    while True:
        try: return 1
        finally: break
    return 2
print(k4())
a = [1, 2, 3]; b = a; b += [4]; print(a, a is b); b = b + [5]; print(a, b)
t = ([],)
try: t[0] += [1]
except TypeError as e: print(e, t)
print([1, 2, 3][::-1], 'abc'[5:], 'abc'[-10:2], [1, 2, 3][1:1])
l = [1, 2, 3, 4, 5]; l[1:3] = 'xyz'; print(l); l[::2] = [0] * 3; print(l); del l[::2]; print(l)
try: l[::2] = [1]
except ValueError as e: print(e)
a, *b, c = range(5); print(a, b, c); (a, b), c = (1, 2), 3; [x, y] = 'ab'; print(x, y)
for bad in ('a, b = 1, 2, 3', 'a, b = 1', 'a, *b, c = [1]', 'a, b = {}', '*a, = 5', 'a, b = "abc"', 'a, b = None'):
    try: exec(bad)
    except Exception as e: print(bad, type(e).__name__, e)
print(0.1 + 0.2, 1e16 + 1, 3 * 0.1 == 0.3, round(0.5), round(1.5), -7 // 2, -7 % 3, 7 % -3, 2 ** -1, 0 ** 0, -2 ** 2)
print(1 < 2 < 3, 1 < 3 < 2, (1 < 3) < 2, 1 in [1] == True, not 1 == 2, True + True, 'a' < 'b' < 'c')
print([] == False, not [], [] or 'x', None and 1, 0 or None, '' or 0 or [] or {})
print(*[1, 2], sep='-', end='!\n'); print(*'ab', *[3], **{'sep': '|'})
print({True: 'a', 1: 'b', 1.0: 'c'}, {1, True, 1.0}, [1, True] == [True, 1], 1 is True)
print(type(lambda: 0).__name__, (lambda *a, **k: (a, k))(1, *[2], b=3, **{'c': 4}))
for call in ('g()', 'g(1, 2, 3)', 'g(1, b=2)', 'g(1, a=1)', 'g(*1)', 'g(**1)', 'g(**{1: 2})', 'g(1, **{"a": 1})', 'f(1)', 'C(1)', 'C.m()', 'C().m(1)', 'len()', 'len(1, 2)', 'int("x")', 'int("1", x=2)', 'print(a=1)', 'sorted(1)', 'sorted([1], 2)', '"".join([1])', '[].append()', '[].pop(5)', '{}["a"]', '{}.pop("a")', 'set().pop()', '().index(1)', '[].remove(1)', '"a".index("b")', '"a" + 1', '1 + "a"', '[1] + (1,)', '"a" * "b"', 'None + 1', '-"a"', '[] < {}', '1 < "a"', 'None < None', '1[0]', '1()', 'x.y', '(1).a', 'del_', 'a.b.c', '[1, 2]["a"]', '(1, 2)[1.0]', '"a"[None]', '{}[[]]', '{[]}', '{{}: 1}', 'hash([])', 'next(iter([]))', 'range(1.0)', 'range(1, 2, 0)', '[0] * -1', '"%d" % "a"', 'chr(-1)', 'ord("ab")', 'max([])', 'min(1)', 'sum(["a"])', 'abs("a")', 'round("a")', 'float("a")', 'open("/nope")', 'import_', '__import__("nope")', 'isinstance(1, 1)', 'issubclass(1, int)', 'super()', 'type(1, 2)', 'type("a", 1, {})', 'object(1)', 'getattr(1, "a")', 'setattr(1, "a", 2)', 'delattr(1, "a")', 'vars(1)', 'iter(1)', 'eval("1 +")', 'compile("a b", "f", "eval")', 'exec("return")', 'bytes([256])', 'bytes("a")', 'b"a" + "a"', '"a".encode("ascii2")', '"\\xe9".encode("ascii")', 'b"\\xff".decode()', 'complex("a")', 'divmod(1, 0)', '1 // 0', '1.0 / 0', '1 % 0', '0.0 ** -1', '1 << -1', 'pow(2, -1, 4)', 'memoryview(1)', 'slice()', 'zip(1)', 'map(1)', 'filter(1)', 'enumerate(1)', 'reversed({1})', 'all(1)', 'input(1, 2)'):
    try: print(call, eval(call))
    except BaseException as e: print(call, '->', type(e).__name__, e)
