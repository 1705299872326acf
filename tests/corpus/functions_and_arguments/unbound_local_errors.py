# A name assigned anywhere in a function is local everywhere in it.
x = 1


def early():
    print(x)
    x = 2


def deleted():
    y = 1
    del y
    return y


def loop():
    for item in []:
        pass
    return item


def handler():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


def outer():
    def inner():
        return z
    del_me = inner
    try:
        return inner()
    finally:
        z = 1


for f in (early, deleted, loop, handler, outer, lambda: undefined_name):
    try:
        f()
    except NameError as error:
        print(type(error).__name__, error, error.name)
