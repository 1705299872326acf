# tb_next, tb_lineno and with_traceback.
import sys


def a():
    b()


def b():
    raise ValueError("deep")


try:
    a()
except ValueError as error:
    tb = error.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
    print(sys.exc_info()[0], sys.exc_info()[1] is error, sys.exc_info()[2] is error.__traceback__, sys.exception() is error)
    saved = error
print(sys.exc_info(), sys.exception())
try:
    raise saved.with_traceback(None)
except ValueError as error:
    tb = error.__traceback__
    print(tb.tb_next, tb.tb_lineno)
try:
    saved.__traceback__ = 5
except TypeError as error:
    print(error)
