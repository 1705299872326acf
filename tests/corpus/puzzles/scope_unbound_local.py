# An assignment anywhere in a function makes the name local in all of it.
x = 1
def reads(): return x
def fails():
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = 2
    return x
def declared():
    global x
    x += 10
    return x
print(reads(), fails(), x, declared(), x)
def loop():
    for k in []:
        pass
    try:
        return k
    except NameError as error:
        return type(error).__name__
print(loop())
