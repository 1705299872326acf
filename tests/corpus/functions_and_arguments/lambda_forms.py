# lambda takes every kind of parameter and one expression.
print((lambda: 1)(), (lambda x, /, y=2, *a, z, **k: (x, y, a, z, k))(1, z=3, w=4))
print(sorted(["bb", "a", "ccc"], key=lambda w: -len(w)), list(map(lambda a, b: a * b, [1, 2], [3, 4])))
print((lambda *args: len(args))(*"abc"), (lambda f, n: f(f, n))(lambda f, n: 1 if n == 0 else n * f(f, n - 1), 5))
f = lambda x: (yield x)
print(next(f(3)), f.__name__, f.__qualname__, (lambda: (lambda: 0))().__qualname__)
compose = lambda *fs: lambda x: x if not fs else compose(*fs[1:])(fs[0](x))
print(compose(lambda x: x + 1, str, lambda s: s * 2)(4))
