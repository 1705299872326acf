# finally runs on return, break, continue, exceptions and generator close.
def log(text):
    print(text, end="; ")


def with_return():
    try:
        return log("value")
    finally:
        log("finally")


def with_loop():
    for n in range(3):
        try:
            if n == 0:
                continue
            if n == 1:
                break
        finally:
            log(f"finally {n}")


def with_error():
    try:
        raise KeyError
    finally:
        log("cleaning")


with_return()
with_loop()
try:
    with_error()
except KeyError:
    print("caught")


def replace():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")


try:
    replace()
except ValueError as error:
    print(error, repr(error.__context__))
