# How often a value is held while pprint asks for its repr.
import pprint
from sys import getrefcount


class Value:
    def __repr__(self):
        print("repr", getrefcount(self))
        return "V"


value = Value()
pprint.pprint(value)
pprint.pprint([value])
pprint.pprint({"a": value})
pprint.pprint((value, value))
pprint.pformat([value] * 3, width=2)
pprint.saferepr(value)
print(getrefcount(value))
