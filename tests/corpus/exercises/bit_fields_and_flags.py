# Exercise: permissions as flags, packed records, parity, Gray code and a bloom filter.
import enum
import struct
import zlib


class Access(enum.Flag):
    NONE = 0
    READ = enum.auto()
    WRITE = enum.auto()
    EXECUTE = enum.auto()
    ALL = READ | WRITE | EXECUTE

    @classmethod
    def parse(cls, text):
        letters = dict(zip("rwx", (cls.READ, cls.WRITE, cls.EXECUTE)))
        result = cls.NONE
        for c in text.replace("-", ""):
            result |= letters[c]
        return result

    def __str__(self):
        return "".join(c if flag in self else "-" for c, flag in zip("rwx", (self.READ, self.WRITE, self.EXECUTE)))


class Mode(int):
    def __new__(cls, owner, group, other):
        return super().__new__(cls, sum(a.value << shift for a, shift in ((owner, 6), (group, 3), (other, 0))))

    def __getitem__(self, who):
        return Access(self >> {"owner": 6, "group": 3, "other": 0}[who] & 7)

    def __repr__(self):
        return f"{self:#05o} " + "".join(str(self[who]) for who in ("owner", "group", "other"))


class Bloom:
    def __init__(self, size=64, hashes=3):
        self.size, self.hashes, self.bits = size, hashes, 0

    def _places(self, text):
        for salt in range(self.hashes):
            yield zlib.crc32(f"{salt}:{text}".encode()) % self.size

    def add(self, text):
        for place in self._places(text):
            self.bits |= 1 << place

    def __contains__(self, text):
        return all(self.bits >> place & 1 for place in self._places(text))


def gray(n):
    return n ^ n >> 1


def from_gray(code):
    n = 0
    while code:
        n ^= code
        code >>= 1
    return n


for text in ("r--", "rw-", "rwx", "---", "w-x"):
    access = Access.parse(text)
    print(text, access, repr(access), ~access, bool(access), Access.WRITE in access)
mode = Mode(Access.ALL, Access.parse("rx"), Access.READ)
print(mode, mode["group"], mode + 1, isinstance(mode, int), [flag.name for flag in Access])
print([f"{gray(n):03b}" for n in range(8)], all(from_gray(gray(n)) == n for n in range(300)))
print([bin(gray(n) ^ gray(n + 1)).count("1") for n in range(10)])
record = struct.Struct(">H3sBxf")
packed = record.pack(0xBEEF, b"abc", 7, 1.5)
print(record.size, packed.hex(" ", 2), record.unpack(packed))
print([n.bit_count() % 2 for n in (0, 7, 255, 2 ** 70 - 1)], (1234).bit_length(), (-5) & 0xFF, ~5, -17 >> 2)
bloom = Bloom()
for word in "the quick brown fox".split():
    bloom.add(word)
print([word in bloom for word in ("fox", "dog", "quick", "cat", "cow")], f"{bloom.bits:016x}", bloom.bits.bit_count())
try:
    Access.parse("rq")
except KeyError as error:
    print("unknown letter", error)
try:
    Access(8)
except ValueError as error:
    print(type(error).__name__, str(error).splitlines()[0])
