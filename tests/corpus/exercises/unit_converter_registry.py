# Exercise: a converter of units: descriptors check, a registry finds ways over several steps.
from collections import deque
from fractions import Fraction


class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, not {value}")
        setattr(instance, self.name, value)


class Quantity:
    value = Positive()
    registry = {}

    def __init_subclass__(cls, /, units, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.units = units.split()
        for unit in cls.units:
            Quantity.registry[unit] = cls
        cls.steps = {}

    def __new__(cls, value, unit):
        try:
            kind = Quantity.registry[unit]
        except KeyError:
            raise LookupError(f"unknown unit {unit!r}") from None
        return super().__new__(kind)

    def __init__(self, value, unit):
        self.value, self.unit = value, unit

    @classmethod
    def relate(cls, big, factor, small):
        cls.steps.setdefault(big, {})[small] = Fraction(factor)
        cls.steps.setdefault(small, {})[big] = 1 / Fraction(factor)

    def to(self, unit):
        queue, seen = deque([(self.unit, Fraction(1))]), {self.unit}
        while queue:
            at, factor = queue.popleft()
            if at == unit:
                return Quantity(self.value * factor, unit)
            for neighbour, step in self.steps.get(at, {}).items():
                if neighbour not in seen:
                    seen.add(neighbour)
                    queue.append((neighbour, factor * step))
        raise TypeError(f"{type(self).__name__} {self.unit} does not become {unit}")

    def __add__(self, other):
        return Quantity(self.value + other.to(self.unit).value, self.unit)

    def __eq__(self, other):
        return self.to(other.unit).value == other.value

    def __repr__(self):
        return f"{type(self).__name__}({float(self.value):g} {self.unit})"


class Length(Quantity, units="km m cm mm mile yard foot inch"):
    pass


class Time(Quantity, units="week day h min s"):
    pass


for big, factor, small in (("km", 1000, "m"), ("m", 100, "cm"), ("cm", 10, "mm"), ("mile", 1760, "yard"),
                           ("yard", 3, "foot"), ("foot", 12, "inch"), ("inch", "2.54", "cm")):
    Length.relate(big, factor, small)
for big, factor, small in (("week", 7, "day"), ("day", 24, "h"), ("h", 60, "min"), ("min", 60, "s")):
    Time.relate(big, factor, small)

print(Quantity(1, "mile").to("km"), Quantity(6, "foot") + Quantity(1, "inch"), Quantity(2, "week").to("s"))
print(Quantity(1, "mile").to("mm").value, Quantity(36, "inch") == Quantity(1, "yard"), Quantity(1, "day") == Quantity(86400, "s"))
for job in (lambda: Quantity(3, "parsec"), lambda: Quantity(0, "m"), lambda: Quantity(1, "m").to("s"),
            lambda: Quantity(1, "h") + Quantity(1, "m"), lambda: setattr(Quantity(2, "m"), "value", -1)):
    try:
        print(job())
    except (LookupError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(sorted(Quantity.registry)[:5], Length.units[-2:], type(Quantity.__dict__["value"]).__name__, Quantity.value.name)
try:
    class Mass(Quantity):
        pass
except TypeError as error:
    print(error)
