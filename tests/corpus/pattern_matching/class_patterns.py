# Class patterns check the type and then attributes.
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Circle:
    __match_args__ = ("center", "radius")

    def __init__(self, center, radius):
        self.center, self.radius = center, radius


def describe(thing):
    match thing:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return f"axis {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Circle(Point(x, _), radius=r):
            return f"circle {x} {r}"
        case Point():
            return "point"
        case int(n) | float(n):
            return f"number {n}"
        case str(s) | bytes(s):
            return f"text {s}"
        case list([first, *_]):
            return f"list {first}"
        case dict(d):
            return f"dict {d}"
    return "?"


for thing in (Point(0, 0), Point(0, 3), Point(4, 0), Point(2, 2), Point(1, 2), Circle(Point(5, 6), 7), 3, 2.5, True, "s", b"b", [1, 2], [], {"k": 1}, None):
    print(describe(thing))
