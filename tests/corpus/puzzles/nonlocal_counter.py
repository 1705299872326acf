# nonlocal rebinds the enclosing function's variable; each call has its own.
def counter():
    count = 0
    def step(by=1):
        nonlocal count
        count += by
        return count
    return step
a, b = counter(), counter()
print(a(), a(), b(), a(5), b())
print(a.__closure__[0].cell_contents, a.__code__.co_freevars)
def broken():
    count = 0
    def step():
        count += 1
        return count
    return step
try:
    broken()()
except UnboundLocalError as error:
    print(error)
def shared():
    value = [0]
    def get(): return value[0]
    def add(): value[0] += 1
    return get, add
get, add = shared()
add(); add()
print(get())
