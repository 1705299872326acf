# Tracebacks have one size; cells, code objects' parts.
import sys
try:
    1 / 0
except ZeroDivisionError as error:
    print(sys.getsizeof(error.__traceback__))
def outer(x):
    return lambda: x
print(sys.getsizeof(outer(1).__closure__[0]), sys.getsizeof(outer(1).__closure__), sys.getsizeof(outer(1)))
