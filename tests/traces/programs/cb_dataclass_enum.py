# dataclasses and enums.
import dataclasses, enum
@dataclasses.dataclass
class P:
    x: int
    y: list = dataclasses.field(default_factory=list)
    def __post_init__(self):
        self.z = (self.x, self.y)
class Color(enum.Enum):
    RED = 1000
    BLUE = [1]
@dataclasses.dataclass(frozen=True, slots=True)
class Q:
    a: object
p = P(5000)
q = P(1, p.y)
e = p == q
r = Q(p)
c = Color.RED
d = Color(1000)
n = Color["BLUE"].value
t = dataclasses.astuple(q)
u = dataclasses.replace(p, x=[7])
