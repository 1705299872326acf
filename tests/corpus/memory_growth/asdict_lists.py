# asdict and astuple fill copies of lists item by item: they have room to spare.
import sys
from collections import namedtuple
from dataclasses import asdict, astuple, dataclass, field

Pair = namedtuple("Pair", "left right", defaults=["r"])


@dataclass
class Box:
    items: list = field(default_factory=list)
    pair: Pair = Pair("l")


for count in (0, 1, 4, 5, 9):
    box = Box(list(range(count)))
    print(count, sys.getsizeof(box.items), sys.getsizeof(asdict(box)["items"]), sys.getsizeof(astuple(box)[0]))
print(asdict(box)["pair"], Pair._field_defaults, sys.getsizeof(Pair._field_defaults))
