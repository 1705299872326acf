# Details of enumerations: auto() in tuples and after mixed values, inverted flags, pickling, dir(), _order_, mistakes.
import warnings
from enum import EJECT, KEEP, Enum, EnumType, Flag, IntFlag, auto, property

warnings.simplefilter('always')
warnings.showwarning = lambda message, category, *rest: print('warning:', category.__name__, message)


def attempt(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error, '/', repr(error.__cause__), repr(error.__context__))


class Pairs(Enum):
    a = auto(), 'x'
    b = auto(), 'y'


class Mixed(Enum):
    a = 1.5
    b = auto()
    c = 'z'
    d = auto()


class Size(Enum):
    small = 1
    large = 9
    middle = 5
    more = auto()


class Ejecting(Flag, boundary=EJECT):
    A = 1
    B = 4


class Keeping(Flag, boundary=KEEP):
    A = 1
    B = 4


class Plain(Flag):
    A = 1
    B = 2
    C = 4
    AB = 3


for members in (Pairs, Mixed, Size, Ejecting, Keeping, Plain):
    print(members, list(members), members.__members__.keys())
for call in (lambda: ~Ejecting.A, lambda: Ejecting(2), lambda: ~Keeping.A, lambda: Keeping(100), lambda: ~Plain.AB,
             lambda: (Plain.A | Plain.C).__reduce_ex__(2), lambda: Plain.AB.__reduce_ex__(2),
             lambda: Plain.A.__reduce_ex__(2), lambda: Pairs.a.__reduce_ex__(2), lambda: dir(Plain.A),
             lambda: dir(Pairs), lambda: EnumType('Bare', (), {}), lambda: Plain['D'], lambda: Plain.D,
             lambda: Plain(9), lambda: Plain(-9), lambda: Pairs([1])):
    attempt(call)


def ordered():
    class Ordered(Flag):
        _order_ = 'a b c'
        a = 1
        b = 2
    return Ordered


def with_class():
    class Outer(Enum):
        a = 1

        class Inner:
            pass
    return list(Outer)


def failing():
    class Failing(int, Enum):
        def __new__(cls, one, two):
            made = int.__new__(cls, one)
            made.two = two
            return made
        a = 1, 2
    return Failing


def property_above():
    class Above(Enum):
        @property
        def a(self):
            return 'of ' + self.name

    class Below(Above):
        a = 1
        b = 2
    return Below.a, Below.a.a, Below.b.a


for call in (ordered, with_class, failing, property_above):
    attempt(call)
