# Lambdas see globals and enclosing functions, not the class around them.
value = "global"
class C:
    value = "class"
    direct = value
    lazy = lambda self: value
    bound = lambda self, value=value: value
    via_self = lambda self: self.value
c = C()
print(c.direct, c.lazy(), c.bound(), c.via_self())
def outer():
    value = "outer"
    class D:
        value2 = value
        def method(self): return value
    return D
D = outer()
print(D.value2, D().method())
adders = [lambda x, n=n: x + n for n in range(3)]
print([a(10) for a in adders], [(lambda x: lambda: x)(i)() for i in range(3)], (lambda f, n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1), 5))
key = {"a": lambda: 1, "b": lambda: 2}
print(key["a"](), sorted(key, key=lambda k: -key[k]()), (lambda a, *b, c=3, **d: (a, b, c, d))(1, 2, c=4, e=5))
