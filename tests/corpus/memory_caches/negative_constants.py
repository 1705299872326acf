# A negative number is a folded constant.
def f():
    return -1000, - 1000, -(1000), -1000.5
print(f.__code__.co_consts, f()[0] is f()[1], f()[0] is f()[2])
