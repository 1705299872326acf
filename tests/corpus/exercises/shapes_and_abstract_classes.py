# Shapes with an abstract base, class registry, mixins, and properties that check.
from abc import ABC, abstractmethod
from math import pi


class Shape(ABC):
    kinds = {}
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.kinds[cls.__name__.lower()] = cls
    @property
    @abstractmethod
    def area(self): ...
    @abstractmethod
    def scaled(self, factor): ...
    @classmethod
    def parse(cls, text):
        name, *numbers = text.split()
        return cls.kinds[name](*map(float, numbers))
    def __repr__(self):
        inside = ', '.join(k.lstrip('_') + '=' + format(v, 'g') for k, v in vars(self).items())
        return f"{type(self).__name__}({inside})"
    def __lt__(self, other): return self.area < other.area
    def __eq__(self, other): return type(self) is type(other) and vars(self) == vars(other)
    def __hash__(self): return hash((type(self).__name__, *vars(self).values()))


class Positive:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, instance, owner): return self if instance is None else getattr(instance, self.name)
    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, not {value}")
        setattr(instance, self.name, value)


class Circle(Shape):
    radius = Positive()
    def __init__(self, radius): self.radius = radius
    @property
    def area(self): return pi * self.radius ** 2
    def scaled(self, factor): return Circle(self.radius * factor)


class Rectangle(Shape):
    width, height = Positive(), Positive()
    def __init__(self, width, height): self.width, self.height = width, height
    @property
    def area(self): return self.width * self.height
    def scaled(self, factor): return type(self)(self.width * factor, self.height * factor)


class Square(Rectangle):
    def __init__(self, side, _=None): super().__init__(side, side)


class Blob(Shape):
    def scaled(self, factor): return self


shapes = [Shape.parse(line) for line in ("circle 1", "rectangle 2 3.5", "square 2", "circle 0.5")]
print(shapes, sorted(shapes), max(shapes), [round(s.area, 3) for s in shapes])
print(shapes[2].scaled(1.5), Square(2) == Square(2), Square(2) == Rectangle(2, 2), len({Circle(1), Circle(1.0), Circle(2)}), isinstance(Square(1), Shape), sorted(Shape.kinds))
for action in (lambda: Shape(), lambda: Blob(), lambda: Circle(-1), lambda: setattr(shapes[1], "width", 0), lambda: Shape.parse("hexagon 1"), lambda: Shape.parse("circle x"), lambda: Shape.parse("circle"), lambda: setattr(shapes[0], "area", 5), lambda: Circle(1) < 5):
    try:
        print(action())
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
print(Shape.__abstractmethods__ == {"area", "scaled"}, Blob.__abstractmethods__, Circle.__abstractmethods__, Square.__mro__[1:3], Circle.radius.name)
@Shape.register
class Foreign: area = 1
print(issubclass(Foreign, Shape), isinstance(Foreign(), Shape), Foreign.__mro__)
total = sum(shape.area for shape in shapes if not isinstance(shape, Circle))
print(total, f"{sum(s.area for s in shapes):.4f}", {type(s).__name__: s for s in shapes})
