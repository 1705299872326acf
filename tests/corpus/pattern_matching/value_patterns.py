# A dotted name is a value to compare with; a plain name captures.
from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2


class Limits:
    low = 0
    high = 10


def f(value):
    match value:
        case Color.RED:
            return "red"
        case Color.GREEN | Limits.high:
            return "green or high"
        case [Limits.low, Color.RED as c]:
            return "list", c
        case {"limit": Limits.low}:
            return "dict"
    return None


for value in (Color.RED, Color.GREEN, 10, 10.0, [0, Color.RED], {"limit": 0}, 1, "red"):
    print(value, "->", f(value))
try:
    match 1:
        case Limits.missing:
            pass
except AttributeError as error:
    print(error)
