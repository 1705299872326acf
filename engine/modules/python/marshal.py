# Built in: values and code objects as bytes, in CPython's form (version 4).
#
# A value that is met again is written once and then by its number; whether it can be met again is decided by its count of
# references, as CPython decides it.  So the bytes are CPython's as far as the counts are.
import sys as _sys
from struct import pack as _pack, unpack_from as _unpack
from types import CodeType as _CodeType

version = 4
_FLAG = 0x80
_DEEPEST = 2000
_LONGEST = 0x7fffffff
_CODE_NUMBERS = "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_stacksize", "co_flags"
_LOCAL, _CELL, _FREE = 0x20, 0x40, 0x80
_KNOWN = {None: b"N", True: b"T", False: b"F", StopIteration: b"S", Ellipsis: b"."}


class _Writer:
    def __init__(self, version):
        self.version = version
        self.out = bytearray()
        self.numbers = {}
        self.kept = []  # so that no address comes twice
        self.depth = 0

    def referred(self, value, references):
        """Writes a reference and gives None, or gives the flag for the tag of a value that may be met again."""
        if self.version < 3 or references <= 1:
            return 0
        number = self.numbers.get(id(value))
        if number is not None:
            self.out += _pack("<cI", b"r", number)
            return None
        self.numbers[id(value)] = len(self.numbers)
        self.kept.append(value)
        return _FLAG

    def write(self, value, references):
        if self.depth >= _DEEPEST:
            raise ValueError("object too deeply nested to marshal")
        for known, tag in _KNOWN.items():
            if value is known:
                self.out += tag
                return
        flag = self.referred(value, references)
        if flag is None:
            return
        kind = type(value)
        self.depth += 1
        if kind in _WRITERS:
            _WRITERS[kind](self, value, flag)
        else:
            try:
                data = memoryview(value).tobytes()
            except TypeError:
                raise ValueError("unmarshallable object") from None
            self.sized(b"s", data, flag)
        self.depth -= 1

    def tag(self, letter, flag):
        self.out.append(letter[0] | flag)

    def sized(self, letter, data, flag):
        self.tag(letter, flag)
        self.size(len(data))
        self.out += data

    def size(self, count):
        if count > _LONGEST:
            raise ValueError("unmarshallable object")
        self.out += _pack("<i", count)

    def integer(self, value, flag):
        if -1 << 31 <= value < 1 << 31:
            self.tag(b"i", flag)
            self.out += _pack("<i", value)
            return
        rest, digits = abs(value), []
        while rest:
            digits.append(rest & 0x7fff)
            rest >>= 15
        self.tag(b"l", flag)
        self.out += _pack(f"<i{len(digits)}H", len(digits) if value > 0 else -len(digits), *digits)

    def decimal(self, value):
        text = format(value, ".17g").encode()
        self.out.append(len(text))
        self.out += text

    def real(self, value, flag):
        self.tag(b"g" if self.version > 1 else b"f", flag)
        if self.version > 1:
            self.out += _pack("<d", value)
        else:
            self.decimal(value)

    def complex(self, value, flag):
        self.tag(b"y" if self.version > 1 else b"x", flag)
        for part in value.real, value.imag:
            if self.version > 1:
                self.out += _pack("<d", part)
            else:
                self.decimal(part)

    def bytes(self, value, flag):
        self.sized(b"s", value, flag)

    def text(self, value, flag):
        interned = self.version >= 3 and _is_interned(value)
        if self.version >= 4 and value.isascii():
            if len(value) < 256:
                self.tag(b"Z" if interned else b"z", flag)
                self.out.append(len(value))
                self.out += value.encode("ascii")
            else:
                self.sized(b"A" if interned else b"a", value.encode("ascii"), flag)
        else:
            self.sized(b"t" if interned else b"u", value.encode("utf-8", "surrogatepass"), flag)

    def tuple(self, value, flag):
        if self.version >= 4 and len(value) < 256:
            self.tag(b")", flag)
            self.out.append(len(value))
        else:
            self.tag(b"(", flag)
            self.size(len(value))
        # The stack of this function refers to an item twice while it is counted.
        for index in range(len(value)):
            self.write(value[index], _sys.getrefcount(value[index]) - 2)

    def list(self, value, flag):
        self.tag(b"[", flag)
        self.size(len(value))
        for index in range(len(value)):
            self.write(value[index], _sys.getrefcount(value[index]) - 2)

    def dict(self, value, flag):
        self.tag(b"{", flag)
        for key in value:
            self.write(key, _sys.getrefcount(key) - 3)
            self.write(value[key], _sys.getrefcount(value[key]) - 2)
        self.out += b"0"

    def set(self, value, flag):
        """Members in the order of their own bytes, so that equal sets give equal bytes."""
        self.tag(b"<" if type(value) is set else b">", flag)
        self.size(len(value))
        pairs = [(_alone(member, self.version), member) for member in value]
        pairs.sort(key=lambda pair: pair[0])
        for index in range(len(pairs)):
            self.write(pairs[index][1], _sys.getrefcount(pairs[index][1]) - 3)

    def code(self, value, flag):
        self.tag(b"c", flag)
        for name in _CODE_NUMBERS:
            self.out += _pack("<i", getattr(value, name))
        names, kinds = _variables(value)
        self.write(value.co_code, 2)
        self.part(value.co_consts)
        self.part(value.co_names)
        self.part(names)
        self.write(kinds, 1)
        for name in "co_filename", "co_name", "co_qualname":
            self.part(getattr(value, name))
        self.out += _pack("<i", value.co_firstlineno)
        self.part(value.co_linetable)
        self.part(value.co_exceptiontable)

    def part(self, value):
        """What the code object refers to; this function and its stack do so three times."""
        self.write(value, _sys.getrefcount(value) - 3)


_WRITERS = {int: _Writer.integer, float: _Writer.real, complex: _Writer.complex, bytes: _Writer.bytes, str: _Writer.text,
            tuple: _Writer.tuple, list: _Writer.list, dict: _Writer.dict, set: _Writer.set, frozenset: _Writer.set,
            _CodeType: _Writer.code}


def _is_interned(text):
    """Whether this very text is the interned one."""
    return _sys.intern("".join(text)) is text


def _alone(value, version):
    writer = _Writer(version)
    writer.write(value, _sys.getrefcount(value) - 4)
    return bytes(writer.out)


def _variables(code):
    """Names and kinds of all variables of a code object, in the order of their places."""
    names = code.co_varnames + tuple(name for name in code.co_cellvars if name not in code.co_varnames) + code.co_freevars
    kinds = bytearray()
    for index, name in enumerate(names):
        if index >= len(names) - len(code.co_freevars):
            kinds.append(_FREE)
        else:
            kinds.append((_LOCAL if name in code.co_varnames else 0) | (_CELL if name in code.co_cellvars else 0))
    return names, bytes(kinds)


class _Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.seen = []
        self.depth = 0

    def take(self, count):
        if len(self.data) - self.at < count:
            raise EOFError("marshal data too short")
        self.at += count
        return self.data[self.at - count:self.at]

    def number(self):
        return int.from_bytes(self.take(4), "little", signed=True)

    def byte(self):
        if self.at >= len(self.data):
            raise EOFError("EOF read where object expected")
        self.at += 1
        return self.data[self.at - 1]

    def size(self, what="bytes object"):
        count = self.number()
        if count < 0:
            raise ValueError(f"bad marshal data ({what} size out of range)")
        return count

    def read(self):
        byte = self.byte()
        read = _READERS.get(byte & ~_FLAG)
        if read is None:
            raise ValueError("bad marshal data (unknown type code)")
        if self.depth >= _DEEPEST:
            raise ValueError("recursion limit exceeded")
        self.depth += 1
        value = read(self, byte & _FLAG)
        self.depth -= 1
        return value

    def keep(self, value, flag):
        if flag:
            self.seen.append(value)
        return value

    def hold(self, flag):
        """A number for a value that is made only when its parts are there."""
        if flag:
            self.seen.append(_NOTHING)
        return len(self.seen) - 1

    def settle(self, place, value, flag):
        if flag:
            self.seen[place] = value
        return value

    def integer(self, flag):
        return self.keep(self.number(), flag)

    def integer64(self, flag):
        return self.keep(int.from_bytes(self.take(8), "little", signed=True), flag)

    def long(self, flag):
        count = self.number()
        digits = _unpack(f"<{abs(count)}H", self.take(2 * abs(count)))
        if any(digit > 0x7fff for digit in digits):
            raise ValueError("bad marshal data (digit out of range in long)")
        if digits and not digits[-1]:
            raise ValueError("bad marshal data (unnormalized long data)")
        value = 0
        for digit in reversed(digits):
            value = value << 15 | digit
        return self.keep(-value if count < 0 else value, flag)

    def real(self, flag):
        return self.keep(_unpack("<d", self.take(8))[0], flag)

    def decimal(self):
        return float(bytes(self.take(self.byte())))

    def complex(self, flag):
        return self.keep(complex(*_unpack("<dd", self.take(16))), flag)

    def bytes(self, flag):
        return self.keep(bytes(self.take(self.size())), flag)

    def ascii(self, flag, short=False, interned=False):
        count = self.byte() if short else self.size("string")
        text = str(bytes(self.take(count)), "latin-1")
        return self.keep(_sys.intern(text) if interned else text, flag)

    def unicode(self, flag, interned=False):
        text = str(bytes(self.take(self.size("string"))), "utf-8", "surrogatepass")
        return self.keep(_sys.intern(text) if interned else text, flag)

    def member(self, what):
        value = self.read()
        if value is _NULL:
            raise TypeError(f"NULL object in marshal data for {what}")
        return value

    def tuple(self, flag, short=False):
        count = self.byte() if short else self.size("tuple")
        place = self.hold(flag)
        return self.settle(place, tuple([self.member("tuple") for _ in range(count)]), flag)

    def list(self, flag):
        count = self.size("list")
        values = self.keep([], flag)
        for _ in range(count):
            values.append(self.member("list"))
        return values

    def dict(self, flag):
        pairs = self.keep({}, flag)
        while (key := self.read()) is not _NULL:
            value = self.read()
            if value is _NULL:
                break
            pairs[key] = value
        return pairs

    def set(self, flag):
        count = self.size("set")
        members = self.keep(set(), flag)
        for _ in range(count):
            members.add(self.member("set"))
        return members

    def frozenset(self, flag):
        count = self.size("set")
        if not count:
            return self.keep(frozenset(), flag)
        place = self.hold(flag)
        return self.settle(place, frozenset([self.member("set") for _ in range(count)]), flag)

    def reference(self, flag):
        number = self.number()
        if not 0 <= number < len(self.seen) or self.seen[number] is _NOTHING:
            raise ValueError("bad marshal data (invalid reference)")
        return self.seen[number]

    def code(self, flag):
        place = self.hold(flag)
        counts = [self.number() for _ in _CODE_NUMBERS]
        text, consts, names, variables, kinds, file, name, qualname = [self.member("code") for _ in range(8)]
        line = self.number()
        lines, handlers = self.member("code"), self.member("code")
        of_kind = [tuple([v for v, bits in zip(variables, kinds) if bits & kind]) for kind in (_LOCAL, _FREE, _CELL)]
        counts.insert(3, len(of_kind[0]))
        return self.settle(place, _CodeType(*counts, text, consts, names, of_kind[0], file, name, qualname, line, lines,
                                            handlers, *of_kind[1:]), flag)


_NOTHING, _NULL = object(), object()
_READERS = {
    ord(letter): reader for letters, reader in {
        "0": lambda reader, flag: _NULL, "N": lambda reader, flag: None, "T": lambda reader, flag: True,
        "F": lambda reader, flag: False, "S": lambda reader, flag: StopIteration, ".": lambda reader, flag: Ellipsis,
        "i": _Reader.integer, "I": _Reader.integer64, "l": _Reader.long, "g": _Reader.real, "y": _Reader.complex,
        "f": lambda reader, flag: reader.keep(reader.decimal(), flag),
        "x": lambda reader, flag: reader.keep(complex(reader.decimal(), reader.decimal()), flag),
        "s": _Reader.bytes, "a": _Reader.ascii, "A": lambda reader, flag: reader.ascii(flag, interned=True),
        "z": lambda reader, flag: reader.ascii(flag, short=True),
        "Z": lambda reader, flag: reader.ascii(flag, short=True, interned=True),
        "u": _Reader.unicode, "t": lambda reader, flag: reader.unicode(flag, interned=True),
        "(": _Reader.tuple, ")": lambda reader, flag: reader.tuple(flag, short=True), "[": _Reader.list,
        "{": _Reader.dict, "<": _Reader.set, ">": _Reader.frozenset, "r": _Reader.reference, "c": _Reader.code,
    }.items() for letter in letters}


def dumps(value, version=version, /):
    """Return the bytes of a value."""
    writer = _Writer(version)
    try:
        writer.write(value, _sys.getrefcount(value) - 2)
    except RecursionError:
        raise ValueError("object too deeply nested to marshal") from None
    return bytes(writer.out)


def loads(bytes, /):
    """Convert bytes to the value that they stand for; what follows it is passed over."""
    try:
        data = memoryview(bytes).cast("B")
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(bytes).__name__}'") from None
    reader = _Reader(data)
    value = reader.read()
    if value is _NULL:
        raise TypeError("NULL object in marshal data for object")
    return value


def dump(value, file, version=version, /):
    """Write the bytes of a value to a binary file."""
    return file.write(dumps(value, version))


def load(file, /):
    """Read one value from a binary file; what follows it stays there."""
    start = file.read(0)
    if not isinstance(start, bytes):
        raise TypeError(f"file.read() returned not bytes but {type(start).__name__}")
    reader = _FileReader(file)
    value = reader.read()
    if value is _NULL:
        raise TypeError("NULL object in marshal data for object")
    return value


class _FileReader(_Reader):
    """Takes no more from the file than the value needs."""

    class _Ahead:
        def __init__(self, file):
            self.file, self.got = file, bytearray()

        def __len__(self):
            return _LONGEST

        def __getitem__(self, place):
            until = place.stop if isinstance(place, slice) else place + 1
            while len(self.got) < until:
                more = self.file.read(until - len(self.got))
                if not more:
                    raise EOFError("marshal data too short" if isinstance(place, slice)
                                   else "EOF read where object expected")
                self.got += more
            return self.got[place]

    def __init__(self, file):
        super().__init__(self._Ahead(file))
