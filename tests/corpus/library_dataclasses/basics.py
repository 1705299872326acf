# dataclass: fields, defaults, comparison, frozen, slots, replace.
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


@dataclass(order=True)
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list, compare=False, repr=False)
    total: float = field(init=False)

    def __post_init__(self):
        self.total = self.price * 2


item = Item("tea", 3)
print(item, item == Item("tea", 3), item < Item("water"), asdict(item), astuple(item), [f.name for f in fields(Item)], is_dataclass(item), replace(item, price=5))


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0


print(Point(1), hash(Point(1)) == hash(Point(1, 0)), {Point(1): 1}, Point.__slots__, Point.__match_args__)
Made = make_dataclass("Made", ["a", ("b", int, 5)])
print(Made(1), Made(1, 2))


@dataclass(kw_only=True)
class Keys:
    a: int
    b: int = 2


print(Keys(a=1))
for attempt in (lambda: setattr(Point(1), "x", 5), lambda: Point(), lambda: Point(1, 2, 3), lambda: Keys(1), lambda: dataclass(type("D", (), {"__annotations__": {"x": list}, "x": []})),
                lambda: dataclass(type("D", (), {"__annotations__": {"x": int, "y": int}, "x": 1})), lambda: Item("a") < 5, lambda: fields(5)):
    try:
        print(attempt())
    except (TypeError, ValueError, FrozenInstanceError) as error:
        print(type(error).__name__, error)
