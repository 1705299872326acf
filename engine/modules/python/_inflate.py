# Built in: reading what deflate wrote (RFC 1951), in the containers zlib and gzip make (RFC 1950, 1952).
#
# The reader is a generator: it yields when it has used up the data so far, and goes on when there is more.
from _digests import adler32
from binascii import crc32
from _huffman import DISTANCES, END, FIXED_SYMBOLS, LENGTHS, ORDER

_ZLIB, _GZIP, _EITHER, _RAW = range(4)


class Damaged(Exception):
    """What is wrong with the data."""


def _table(lengths, name, may_be_incomplete=False):
    """{(bits, code): symbol}, the code read from its first bit on."""
    counts = [0] * 16
    for length in lengths:
        counts[length] += 1
    counts[0] = 0
    free = 1
    for bits in range(1, 16):
        free = 2 * free - counts[bits]
        if free < 0:
            raise Damaged(f"invalid {name} set")
    if free and sum(counts) and not (may_be_incomplete and sum(counts) == 1 and counts[1]):
        raise Damaged(f"invalid {name} set")
    code, table = 0, {}
    for bits in range(1, 16):
        code <<= 1
        if counts[bits]:
            for symbol, length in enumerate(lengths):
                if length == bits:
                    table[bits, code] = symbol
                    code += 1
    return table


_FIXED = _table(FIXED_SYMBOLS, ""), _table([5] * 32, "")


class Inflater:
    """Decompresses data that comes in pieces; `finished` when the end was read, `unused` is what followed it."""

    def __init__(self, window_bits, dictionary=b""):
        if window_bits < 0:
            self.container, self.window = _RAW, -window_bits
        else:
            self.container, self.window = window_bits // 16, window_bits % 16 or 15
        self.farthest = 1 << self.window
        self.dictionary = dictionary
        self.data, self.place = bytearray(), 0
        self.bits, self.bit_count = 0, 0
        self.history = bytearray(dictionary if self.container == _RAW else b"")
        self.given = len(self.history)   # bytes of the history that were given out
        self.checked = self.given
        self.limit = None                # no more than this many bytes are made before a pause
        self.finished = False
        self.needs_dictionary = self.other_dictionary = False
        self.steps = self._read()

    def feed(self, data, limit=None):
        """Decompressed bytes, at most `limit`; the input that was not used stays."""
        self.data = self.data[self.place:] + data
        self.place = 0
        self.limit = None if limit is None else self.given + limit
        next(self.steps, None)
        out = bytes(self.history[self.given:])
        self.given += len(out)
        if len(self.history) > 4 * self.farthest:
            drop = len(self.history) - self.farthest
            self.given -= drop
            self.checked -= drop
            del self.history[:drop]
        return out

    @property
    def unused(self):
        return bytes(self.data[self.place:])

    # --- Bits and bytes ---

    def _bits(self, count):
        while self.bit_count < count:
            while self.place >= len(self.data):
                yield
            self.bits |= self.data[self.place] << self.bit_count
            self.place += 1
            self.bit_count += 8
        value = self.bits & (1 << count) - 1
        self.bits >>= count
        self.bit_count -= count
        return value

    def _symbol(self, table, wrong):
        code = 0
        for length in range(1, 16):
            if not self.bit_count:
                yield from self._more()
                self.bits, self.bit_count = self.data[self.place], 8
                self.place += 1
            code = code << 1 | self.bits & 1
            self.bits >>= 1
            self.bit_count -= 1
            symbol = table.get((length, code))
            if symbol is not None:
                return symbol
        raise Damaged(wrong)

    def _more(self):
        while self.place >= len(self.data):
            yield

    def _byte(self):
        return (yield from self._bits(8))

    def _room(self):
        while self.limit is not None and len(self.history) >= self.limit:
            yield

    # --- Containers ---

    def _read(self):
        container = self.container
        if container != _RAW:
            first = yield from self._byte()
            second = yield from self._byte()
            if container in (_GZIP, _EITHER) and (first, second) == (0x1f, 0x8b):
                container = _GZIP
                yield from self._gzip_header()
            else:
                if container == _GZIP or (first << 8 | second) % 31:
                    raise Damaged("incorrect header check")
                container = _ZLIB
                yield from self._zlib_header(first, second)
        check, total = (1 if container == _ZLIB else 0), 0
        last = 0
        while not last:
            last = yield from self._bits(1)
            kind = yield from self._bits(2)
            if kind == 3:
                raise Damaged("invalid block type")
            for _ in self._block(kind):
                check, total = self._checked(container, check, total)
                yield
            check, total = self._checked(container, check, total)
        self.bits, self.bit_count = self.bits >> self.bit_count % 8, self.bit_count // 8 * 8
        if container == _ZLIB:
            found = 0
            for _ in range(4):
                found = found << 8 | (yield from self._byte())
            if found != check:
                raise Damaged("incorrect data check")
        elif container == _GZIP:
            if (yield from self._bits(32)) != check:
                raise Damaged("incorrect data check")
            if (yield from self._bits(32)) != total & 0xffffffff:
                raise Damaged("incorrect length check")
        self.place -= self.bit_count // 8
        self.finished = True

    def _checked(self, container, check, total):
        """The sum over what has come since the last time."""
        piece = bytes(self.history[self.checked:])
        self.checked += len(piece)
        if container == _ZLIB:
            check = adler32(piece, check)
        elif container == _GZIP:
            check = crc32(piece, check)
        return check, total + len(piece)

    def _zlib_header(self, first, second):
        if first & 15 != 8:
            raise Damaged("unknown compression method")
        if (first >> 4) + 8 > self.window:
            raise Damaged("invalid window size")
        if second & 32:
            wanted = 0
            for _ in range(4):
                wanted = wanted << 8 | (yield from self._byte())
            if not self.dictionary:
                self.needs_dictionary = True
                raise Damaged("")
            self.other_dictionary = adler32(self.dictionary, 1) != wanted
            if self.other_dictionary:
                raise Damaged("incorrect data check")
            self.history += self.dictionary
            self.given = self.checked = len(self.history)

    def _gzip_header(self):
        method = yield from self._byte()
        flags = yield from self._byte()
        if method != 8:
            raise Damaged("unknown compression method")
        if flags & 0xe0:
            raise Damaged("unknown header flags set")
        yield from self._bits(48)
        if flags & 4:
            for _ in range((yield from self._bits(16))):
                yield from self._byte()
        for flag in 8, 16:
            if flags & flag:
                while (yield from self._byte()):
                    pass
        if flags & 2:
            yield from self._bits(16)

    # --- Blocks ---

    def _block(self, kind):
        if kind == 0:
            yield from self._stored()
            return
        symbols, distances = _FIXED
        if kind == 2:
            symbols, distances = yield from self._codes()
        history = self.history
        while True:
            yield from self._room()
            symbol = yield from self._symbol(symbols, "invalid literal/length code")
            if symbol < END:
                history.append(symbol)
                continue
            if symbol == END:
                return
            if symbol - 257 >= len(LENGTHS):
                raise Damaged("invalid literal/length code")
            length, extra = LENGTHS[symbol - 257]
            length += yield from self._bits(extra)
            symbol = yield from self._symbol(distances, "invalid distance code")
            if symbol >= len(DISTANCES):
                raise Damaged("invalid distance code")
            distance, extra = DISTANCES[symbol]
            distance += yield from self._bits(extra)
            if distance > min(len(history), self.farthest):
                raise Damaged("invalid distance too far back")
            for _ in range(length):
                yield from self._room()
                history.append(history[-distance])

    def _stored(self):
        self.bits, self.bit_count = self.bits >> self.bit_count % 8, self.bit_count // 8 * 8
        size = yield from self._bits(16)
        inverse = yield from self._bits(16)
        if size != inverse ^ 0xffff:
            raise Damaged("invalid stored block lengths")
        for _ in range(size):
            yield from self._room()
            self.history.append((yield from self._byte()))

    def _codes(self):
        """The codes that a block begins with."""
        count = 257 + (yield from self._bits(5))
        distance_count = 1 + (yield from self._bits(5))
        if count > 286 or distance_count > 30:
            raise Damaged("too many length or distance symbols")
        lengths = [0] * 19
        for place in range(4 + (yield from self._bits(4))):
            lengths[ORDER[place]] = yield from self._bits(3)
        table = _table(lengths, "code lengths")
        if not table:
            raise Damaged("invalid code lengths set")
        lengths = []
        while len(lengths) < count + distance_count:
            symbol = yield from self._symbol(table, "invalid code lengths set")
            if symbol < 16:
                lengths.append(symbol)
                continue
            if symbol == 16 and not lengths:
                raise Damaged("invalid bit length repeat")
            bits, least = ((2, 3), (3, 3), (7, 11))[symbol - 16]
            times = least + (yield from self._bits(bits))
            if len(lengths) + times > count + distance_count:
                raise Damaged("invalid bit length repeat")
            lengths += [lengths[-1] if symbol == 16 else 0] * times
        if not lengths[END]:
            raise Damaged("invalid code -- missing end-of-block")
        return _table(lengths[:count], "literal/lengths", True), _table(lengths[count:], "distances", True)
