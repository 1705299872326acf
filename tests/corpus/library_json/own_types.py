# An int, a str, a float and a list of one's own in JSON; an enum too.
import enum
import json
from collections import OrderedDict, namedtuple


class Number(int):
    def __repr__(self):
        return "Number!"


class Text(str):
    pass


class Real(float):
    def __repr__(self):
        return "Real!"


class Level(enum.IntEnum):
    LOW = 1


Point = namedtuple("Point", "x y")
print(json.dumps([Number(5), Text("t"), Real(1.5), Level.LOW, Point(1, 2)]), json.dumps(OrderedDict(b=1, a=2)), json.dumps({Level.LOW: Number(2)}))
print(json.dumps({"a": 1}, separators=(",", ":")), json.dumps([1, 2], indent=""), json.dumps({"k": "v"}, indent=3, separators=(",", ":")))
