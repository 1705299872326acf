# Subclasses of the number types: results are plain, hooks of the subclass come first, attributes are kept.
class Meters(float):
    def __add__(self, other):
        return Meters(float.__add__(self, other))

    __radd__ = __add__

    def __repr__(self):
        return f"{float(self)!r} m"

    def __round__(self, digits=None):
        return "rounded"

    def __format__(self, spec):
        return super().__format__(spec) + "m"


class Count(int):
    names = []

    def __new__(cls, value=0, label=""):
        self = int.__new__(cls, value)
        self.label = label
        return self

    def __eq__(self, other):
        Count.names.append("eq")
        return int.__eq__(self, other)

    def __hash__(self):
        return 7

    def __bool__(self):
        return False


distance = Meters(1.5)
print(distance, distance + 1, 1 + distance, distance * 2, -distance, round(distance), f"{distance:.2f}", sum([distance, distance]), [distance])
print(type(distance + 1), type(distance * 2), type(+distance), type(abs(distance)), float(distance), type(float(distance)), str(distance))
count = Count(5, "five")
print(count, count.label, count + 1, type(count + 1), count == 5, 5 == count, Count.names, bool(count), count and 1, hash(count), {count: "x"}.get(5, "none"))
print(int(count), type(int(count)), Count("12", "text"), Count(3.9), count.real, type(count.real), type(count.numerator), count.bit_length())
print(isinstance(count, int), issubclass(Count, int), count.__dict__, type(-count), type(~count), range(count), [1, 2, 3, 4, 5, 6][count], "ab" * Count(2))
class Flag(complex):
    __slots__ = ()
print(Flag(1, 2), type(Flag(1, 2) + 0), Flag(1, 2) == 1 + 2j, repr(Flag(1, 2)))
for base in (bool, type(None), type(...), type(NotImplemented), range, slice, type(lambda: 0), memoryview, type(iter([]))):
    try:
        type("Sub", (base,), {})
        print(base.__name__, "ok")
    except TypeError as error:
        print(error)
class Odd(int):
    def __index__(self):
        return 99
    def __int__(self):
        return 42
print(int(Odd(3)), [0, 1, 2, 3][Odd(3)], f"{Odd(3):d}", "%d" % Odd(3), hex(Odd(3)), Odd(3) + 0, float(Odd(3)), complex(Odd(3)), round(Odd(3)))
class Bad:
    def __int__(self):
        return "x"
    def __float__(self):
        return 1
    def __index__(self):
        return 1.5
    def __complex__(self):
        return 1
for function in (int, float, complex, hex, range, "a".__mul__, [1].__getitem__, bytes, chr):
    try:
        print(function(Bad()))
    except TypeError as error:
        print(type(error).__name__, error)
