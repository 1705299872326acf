# Flag, IntEnum, StrEnum, IntFlag, auto.
import enum


class Perm(enum.Flag):
    R = enum.auto()
    W = enum.auto()
    X = enum.auto()
    RW = R | W


print(list(Perm), Perm.R | Perm.X, Perm.RW & Perm.W, ~Perm.R, Perm.RW ^ Perm.R, Perm(0), bool(Perm(0)), Perm.R in Perm.RW, Perm(5), repr(Perm.RW), len(Perm.RW), list(Perm.RW))


class Level(enum.IntEnum):
    LOW = 1
    HIGH = enum.auto()


print(Level.HIGH > Level.LOW, Level.HIGH + 1, Level(1), repr(Level.LOW), str(Level.LOW), f"{Level.LOW}", sorted([Level.HIGH, Level.LOW]), int(Level.HIGH))


class Word(enum.StrEnum):
    ONE = enum.auto()
    TWO = "2"


print(Word.ONE, repr(Word.ONE), Word.ONE == "one", Word.TWO.upper(), Word("2"))


class Bits(enum.IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, Bits.A | 8, Bits(3), Bits.A + 1, ~Bits.A, repr(Bits(0)))
for attempt in (lambda: Perm(99), lambda: Perm.R | 1, lambda: Level(9), lambda: Word("x")):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
