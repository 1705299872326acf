# A dedent to a level that was never there.
def f():
        x = 1
    return x


print(f())
