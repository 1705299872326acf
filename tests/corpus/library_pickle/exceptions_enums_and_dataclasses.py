# Exceptions, enumerations and dataclasses come back whole.
import enum
import pickle
from dataclasses import dataclass, field

class Color(enum.Enum):
    RED = 1
    BLUE = "b"

class Level(enum.IntFlag):
    LOW = 1
    HIGH = 2

class Trouble(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.extra = "attribute"

@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)

@dataclass(frozen=True, slots=True)
class Fixed:
    x: int

error = pickle.loads(pickle.dumps(Trouble(404)))
print(repr(error), error.extra, error.args)
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED, pickle.loads(pickle.dumps(Level.LOW | Level.HIGH)), pickle.loads(pickle.dumps(KeyError("k", 2))))
print(pickle.loads(pickle.dumps(Item("a", [1]))), pickle.loads(pickle.dumps(Fixed(3))))
