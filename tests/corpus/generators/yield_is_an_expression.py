# Where yield may stand, and what it gives.
def g():
    x = yield
    print("x", x)
    y = (yield 1) + (yield 2)
    print("y", y)
    print("call", len((yield 3)), [(yield 4)], {"k": (yield 5)})
    yield (yield 6), 7
    lambda_value = (lambda: (yield))()
    print(type(lambda_value).__name__)
    return (yield)


it = g()
sent = [None, "first", 10, 20, "abc", "item", "val", "inner", "tuple", "end"]
for value in sent:
    try:
        print("->", it.send(value))
    except StopIteration as stop:
        print("stop", stop.value)
        break
