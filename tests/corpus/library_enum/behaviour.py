# Enumerations with methods, values of several parts, and a custom auto.
import enum


class Planet(enum.Enum):
    MERCURY = (3.3e23, 2.4e6)
    EARTH = (6e24, 6.4e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)


class Named(enum.Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower()

    A = enum.auto()
    B = enum.auto()

    @classmethod
    def _missing_(cls, value):
        return cls.A


class Ordered(enum.Enum):
    def __lt__(self, other):
        return self.value < other.value

    LOW = 1
    HIGH = 2


print(Planet.EARTH.gravity, Planet.MERCURY.value, Planet((6e24, 6.4e6)), [n.value for n in Named], Named("zz"), sorted([Ordered.HIGH, Ordered.LOW]))
print(Planet.EARTH.name, Named.A is Named("a"), Ordered.LOW.__class__, [m.name for m in reversed(Ordered)], Ordered.HIGH in {Ordered.HIGH: 1}, bool(Ordered.LOW))
