# Enum: members, lookups, iteration, aliases.
import enum


class Color(enum.Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def mixed(self):
        return self.name + "!"


print(list(Color), Color.RED, repr(Color.RED), Color(2), Color["GREEN"], Color.CRIMSON is Color.RED, Color.RED.mixed(), len(Color), Color.__members__)
print(Color.RED == 1, Color.RED.value, Color.RED in Color, isinstance(Color.RED, Color), hash(Color.RED) == hash("RED"), {Color.RED: "r"}[Color.CRIMSON])
Planet = enum.Enum("Planet", "EARTH MARS", start=3)
print(list(Planet), Planet.MARS.value, type(Planet))
for attempt in (lambda: Color(9), lambda: Color["BLUE"], lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.GREEN, lambda: enum.unique(Color),
                lambda: Color.BLUE, lambda: delattr(Color, "RED")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
