# A bare raise goes on with the error being handled.
def f():
    try:
        {}["k"]
    except KeyError:
        print("log")
        raise


try:
    f()
except KeyError as error:
    tb = error.__traceback__
    count = 0
    while tb:
        count += 1
        tb = tb.tb_next
    print(repr(error), count)
try:
    raise
except RuntimeError as error:
    print(error)


def helper():
    raise


try:
    try:
        1 / 0
    except ZeroDivisionError:
        helper()
except ZeroDivisionError as error:
    print("from helper", error)
