# The conditional expression evaluates only the branch it takes.
def sign(n):
    return "negative" if n < 0 else "zero" if n == 0 else "positive"


print([sign(n) for n in (-1, 0, 1)])
print((1 / 0 if False else "safe"), ("safe" if True else 1 / 0))
print([x if x % 2 else -x for x in range(5)])
print((lambda: "yes" if [] else "no")())
