# help() of a class: signature, documentation, resolution order, attributes by class and kind.
import dataclasses


class Empty:
    pass


class Shape:
    """Something with an area.

    More about it.
    """

    sides = 0

    def area(self, scale: float = 1.0, *rest, exact=False, **options) -> float:
        """How big it is."""

    @property
    def name(self):
        "what it is called"

    @classmethod
    def unit(cls):
        pass

    @staticmethod
    def helper():
        "no self"

    def _hidden(self):
        pass


class Square(Shape):
    def __init__(self, side=1):
        self.side = side

    def area(self):
        return self.side**2

    def __repr__(self):
        return "Square"

    def __eq__(self, other):
        "the same side"

    surface = area
    shown = lambda self: 3
    numbers = list(range(100))

    async def wait(self):
        pass


class Slotted:
    __slots__ = ("left", "right")

    @property
    def width(self):
        "from left to right"

    @width.setter
    def width(self, value):
        pass


@dataclasses.dataclass
class Point:
    x: int
    y: str = "up"


for each in (Empty, Shape, Square, Slotted, Point):
    help(each)
