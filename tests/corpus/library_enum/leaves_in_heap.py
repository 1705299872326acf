# What enumerations leave in the heap: objects by type, reference counts, what a collection frees when they go.
import gc
import sys
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto


def count():
    found = {}
    for thing in gc.get_objects():
        name = type(thing).__name__
        found[name] = found.get(name, 0) + 1
    return found


def change(before, after):
    return {name: after.get(name, 0) - before.get(name, 0) for name in sorted({*before, *after})
            if after.get(name, 0) != before.get(name, 0)}


def make_all():
    class Plain(Enum):
        x = 1
        y = 2
        z = 1
    yield Plain

    class Number(IntEnum):
        x = auto()
        y = auto()
    yield Number

    class Bits(Flag):
        x = auto()
        y = auto()
        both = 3
    yield Bits

    class NumberBits(IntFlag):
        x = 1
        y = 2
    yield NumberBits

    class Word(StrEnum):
        x = auto()
    yield Word
    yield Enum('Called', 'x y')


for warm in make_all():
    pass
del warm
gc.collect()
gc.disable()
makers = make_all()
while True:
    gc.collect()
    before = count()
    try:
        made = next(makers)
    except StopIteration:
        break
    print(made.__name__, change(before, count()), sys.getrefcount(made.x), sys.getsizeof(made.x), list(vars(made.x)))
    print([name for name in vars(made) if name != '__doc__'])
    print(sys.getrefcount(made._member_map_), sys.getrefcount(made._member_names_))


class Mask(Flag):
    A = 1
    B = 2


for action in (lambda: Mask.A | Mask.B, lambda: ~Mask.A, lambda: Mask(0)):
    gc.collect()
    before = count()
    action()
    print(change(before, count()), gc.collect(), sys.getrefcount(Mask.A), vars(Mask.A).keys())
