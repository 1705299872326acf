# The name of `except ... as` is gone after the handler, and can be deleted in it.
error = "outer value"
try:
    1 / 0
except ZeroDivisionError as error:
    kept = error
print(kept, "error" in globals())
try:
    raise KeyError("a")
except KeyError as error:
    del error
try:
    raise KeyError("b")
except KeyError as error:
    error = "rebound"
print("error" in globals())


def f():
    try:
        raise ValueError("inside")
    except ValueError as problem:
        return lambda: problem


try:
    f()()
except NameError as error:
    print(error)
