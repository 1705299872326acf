# A dataclass with a default factory, a frozen one, replace and asdict.
from dataclasses import dataclass, field, replace, asdict

@dataclass
class Basket:
    owner: str
    items: list = field(default_factory=list)

@dataclass(frozen=True)
class Tag:
    name: str
    basket: Basket

shared = ["apple"]
mine = Basket("me", shared)
yours = Basket("you")
yours.items.append(mine)
tag = Tag("t", mine)
other = replace(tag, name="u")
try:
    tag.name = "w"
except Exception as error:
    problem = str(error)
plain = asdict(mine)
equal = mine == Basket("me", ["apple"])
del mine
