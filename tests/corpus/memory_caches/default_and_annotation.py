# A default value is made once.
def f(a=[], b=('x', 1)):
    a.append(1)
    return a, b
print(f()[0] is f()[0], f()[1] is f()[1], f())
