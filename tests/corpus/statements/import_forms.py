# import binds the top name, `as` another one, `from` the named attributes.
import collections.abc
import math as m
from math import pi as circle, sqrt
from collections import (
    OrderedDict,
    deque as queue,
)

print(collections.__name__, m.floor(circle), sqrt(16), queue([1, 2]), OrderedDict(a=1))
try:
    from math import no_such_function
except ImportError as error:
    print(type(error).__name__, error.name, str(error).split("(")[0])
try:
    import no_such_module.child
except ModuleNotFoundError as error:
    print(error, error.name)
