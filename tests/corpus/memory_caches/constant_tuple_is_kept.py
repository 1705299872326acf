# A constant tuple is the same object in every call.
def f():
    return (1, 2, 'x')
print(f() is f(), id(f()) == id(f.__code__.co_consts[1]))
def g(n):
    return (1, n)
print(g(1) is g(1))
