# Defaults are evaluated where def stands, with the values of that moment.
x = 10
def f(a=x, b=lambda: x):
    return a, b()
x = 20
print(f())
def g(n, memo={0: 0, 1: 1}):
    if n not in memo:
        memo[n] = g(n - 1) + g(n - 2)
    return memo[n]
print(g(30), len(g.__defaults__[0]))
