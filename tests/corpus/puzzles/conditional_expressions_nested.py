# Nested conditionals, lambda bodies and operators bind in surprising ways.
print(1 if True else 2 + 3, (1 if True else 2) + 3, 1 if False else 2 if False else 3, [] or 1 if 0 else "x")
f = lambda: 1 if False else 2
print(f(), (lambda x: x or "empty")(""), (lambda x: -x if x < 0 else x)(-4), (lambda *a: a)(1, 2), (lambda: (yield))().__class__.__name__)
sign = lambda n: "neg" if n < 0 else "zero" if n == 0 else "pos"
print(sign(-1), sign(0), sign(9), [sign(i) for i in (-1, 0, 1)])
print("even" if 4 % 2 == 0 else "odd", ["odd", "even"][4 % 2 == 0], {0: "even"}.get(4 % 2, "odd"), (4 % 2 and "odd") or "even")
x = 5
print("big" if x > 3 and x < 10 else "small", not x > 3 or x == 5, x > 3 > 1, 1 if x else 0 if y else 2)
