# Members of an enumeration: one object each, looked up by name and value.
from enum import Enum, Flag, auto

class Color(Enum):
    RED = [255, 0]
    BLUE = [0, 255]
    ROT = RED

    def mix(self, other):
        return [a + b for a, b in zip(self.value, other.value)]

red = Color.RED
same = Color["ROT"]
is_same = red is same
mixed = red.mix(Color.BLUE)
values = [member.value for member in Color]
by_member = {Color.RED: mixed, Color.BLUE: values}
found = by_member[same]
del by_member
