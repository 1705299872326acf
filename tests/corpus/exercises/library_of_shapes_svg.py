# Exercise: shapes that write themselves as SVG text, with transformations, bounding boxes, a registry.
import html
import math
from abc import ABC, abstractmethod
from functools import reduce


class Box(tuple):
    def __new__(cls, left, top, right, bottom):
        return super().__new__(cls, (left, top, right, bottom))

    def __or__(self, other):
        return Box(min(self[0], other[0]), min(self[1], other[1]), max(self[2], other[2]), max(self[3], other[3]))

    size = property(lambda self: (self[2] - self[0], self[3] - self[1]))


class Shape(ABC):
    tag = None

    def __init__(self, **style):
        self.style = style

    @property
    @abstractmethod
    def box(self):
        ...

    @abstractmethod
    def attributes(self):
        ...

    def area(self):
        width, height = self.box.size
        return width * height

    def svg(self):
        pairs = self.attributes() | {key.replace("_", "-"): value for key, value in self.style.items()}
        text = " ".join(f'{key}="{html.escape(self.number(value))}"' for key, value in pairs.items())
        return f"<{self.tag} {text}/>"

    @staticmethod
    def number(value):
        return f"{value:.4g}" if isinstance(value, float) else str(value)


class Rect(Shape):
    tag = "rect"

    def __init__(self, x, y, width, height, **style):
        super().__init__(**style)
        self.x, self.y, self.width, self.height = x, y, width, height

    def attributes(self):
        return {name: getattr(self, name) for name in ("x", "y", "width", "height")}

    @property
    def box(self):
        return Box(self.x, self.y, self.x + self.width, self.y + self.height)


class Circle(Shape):
    tag = "circle"

    def __init__(self, cx, cy, r, **style):
        super().__init__(**style)
        self.__dict__.update(cx=cx, cy=cy, r=r)

    def attributes(self):
        return {"cx": self.cx, "cy": self.cy, "r": self.r}

    def area(self):
        return math.pi * self.r ** 2

    @property
    def box(self):
        return Box(self.cx - self.r, self.cy - self.r, self.cx + self.r, self.cy + self.r)


class Polygon(Shape):
    tag = "polygon"

    def __init__(self, *points, **style):
        super().__init__(**style)
        self.points = points

    @classmethod
    def regular(cls, n, radius, **style):
        return cls(*((radius * math.cos(2 * math.pi * k / n), radius * math.sin(2 * math.pi * k / n)) for k in range(n)),
                   **style)

    def attributes(self):
        return {"points": " ".join(f"{x:.1f},{y:.1f}" for x, y in self.points)}

    def area(self):
        return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(self.points, self.points[1:] + self.points[:1]))) / 2

    @property
    def box(self):
        xs, ys = zip(*self.points)
        return Box(min(xs), min(ys), max(xs), max(ys))


class Group(list):
    @property
    def box(self):
        return reduce(Box.__or__, (shape.box for shape in self))

    def svg(self):
        left, top, *_ = self.box
        width, height = self.box.size
        inside = "\n".join("  " + shape.svg() for shape in self)
        return f'<svg viewBox="{left:g} {top:g} {width:g} {height:g}">\n{inside}\n</svg>'


picture = Group([Rect(0, 0, 4, 2.5, fill="red", stroke_width=2), Circle(5, 5, 1.25, title='a "round" <one>'),
                 Polygon((0, 0), (4, 0), (4, 3)), Polygon.regular(6, 2, fill="none")])
print(picture.svg())
for shape in sorted(picture, key=Shape.area):
    print(f"{type(shape).__name__:<8}{shape.area():8.3f} {tuple(round(v, 2) + 0.0 for v in shape.box)}")
print(picture.box.size, Box(0, 0, 1, 1) | Box(-1, 2, 0, 3), isinstance(picture.box, tuple))
for bad in (lambda: Shape(), lambda: Group().box, lambda: Polygon().box, lambda: Rect(1, 2)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
