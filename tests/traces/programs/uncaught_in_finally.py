# The program ends by an exception of a finally clause.
data = [1]
def f():
    local = (data, [2])
    try:
        raise ValueError(local)
    finally:
        raise KeyError(data)
f()
