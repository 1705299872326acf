# The name of an except clause is deleted at its end; a saved copy is not.
error = "before"
try:
    raise ValueError("v")
except ValueError as error:
    saved = error
print(saved)
try:
    print(error)
except NameError as problem:
    print(problem)
def f():
    e = 1
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e
try:
    f()
except UnboundLocalError as problem:
    print(problem)
