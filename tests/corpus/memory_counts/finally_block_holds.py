# While a finally block runs for an exception it is held.
import sys
error = ValueError()
def f():
    try:
        raise error
    finally:
        print(sys.getrefcount(error))
try:
    f()
except ValueError:
    pass
print(sys.getrefcount(error), error.__traceback__.tb_next.tb_lineno)
error.__traceback__ = None
print(sys.getrefcount(error))
