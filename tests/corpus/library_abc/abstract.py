# abc: abstract methods, virtual subclasses, subclass hooks.
import abc


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        "The area."

    @property
    @abc.abstractmethod
    def name(self): ...

    @classmethod
    def __subclasshook__(cls, other):
        return True if hasattr(other, "quack") else NotImplemented


class Square(Shape):
    name = "square"

    def area(self):
        return 4


class Duck:
    def quack(self): ...


print(Square().area(), sorted(Shape.__abstractmethods__), issubclass(Duck, Shape), isinstance(Duck(), Shape))
for attempt in (Shape, type("Half", (Shape,), {"area": 1})):
    try:
        attempt()
    except TypeError as error:
        print(error)


@Shape.register
class Other:
    pass


print(issubclass(Other, Shape), isinstance(Other(), Shape), Other.__mro__, abc.ABC.__class__)
try:
    Other.register(5)
except AttributeError as error:
    print(error)
