# Recursion with shared and separate state.
def collect(n, acc=[]):
    if n:
        acc.append(n)
        return collect(n - 1)
    return acc
print(collect(2), collect(1))
def fresh(n, acc=None):
    acc = [] if acc is None else acc
    if n:
        acc.append(n)
        return fresh(n - 1, acc)
    return acc
print(fresh(2), fresh(1))
def f(n): return n if n < 2 else f(n - 1) + f(n - 2)
g, f = f, lambda n: 100
print(g(5), f(5))
def depth(n):
    try: return depth(n + 1)
    except RecursionError: return "deep"
print(depth(0))
def hanoi(n, a="A", b="B", c="C"): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print([hanoi(i) for i in range(6)])
