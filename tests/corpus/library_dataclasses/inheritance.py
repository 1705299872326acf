# Data classes that derive from each other; InitVar, ClassVar, field metadata.
from dataclasses import InitVar, KW_ONLY, asdict, dataclass, field, fields
from typing import ClassVar


@dataclass
class Base:
    a: int
    kind: ClassVar[str] = "base"
    b: int = 2


@dataclass
class Derived(Base):
    c: list = field(default_factory=list, metadata={"unit": "m"})
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        self.a *= scale


@dataclass
class Mixed:
    x: int
    _: KW_ONLY
    y: int = 0


print(Derived(1), Derived(2, 3, [4], 5), Derived.kind, [f.name for f in fields(Derived)], fields(Derived)[2].metadata["unit"], asdict(Derived(1)))
print(Mixed(1, y=2), Base(1) == Derived(1), Base(1) == Base(1, 2), Derived.__match_args__)
match Base(1, 5):
    case Base(a, 5):
        print("matched", a)
try:
    Mixed(1, 2)
except TypeError as error:
    print(error)
