# A module is one object however it is imported; from binds what the name held.
import math
import math as m
from math import pi, sqrt as root
import sys
print(m is math, root is math.sqrt, sys.modules["math"] is m, pi == math.pi)
math.pi = 3
from math import pi as patched
print(patched, pi > 3.1, m.pi)
math.pi = pi
try:
    import no_such_module
except ImportError as error:
    print(type(error).__name__, error, error.name)
try:
    from math import no_such_name
except ImportError as error:
    print(str(error).split(" (")[0])
try:
    math.nothing
except AttributeError as error:
    print(error)
def local_import():
    from string import digits
    return digits
print(local_import(), "digits" in globals(), __name__)
