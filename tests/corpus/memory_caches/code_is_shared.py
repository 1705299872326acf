# Each call of def makes a function; the code is one.
def make():
    def inner(): pass
    return inner
a, b = make(), make()
print(a is b, a.__code__ is b.__code__, make.__code__.co_consts[1] is a.__code__)
