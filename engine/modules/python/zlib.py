# Built in.
"""Compression by deflate, with the bytes of zlib 1.2.13, and checksums."""

from _as_index import buffer_of as _buffer_of
from _deflate import Deflater as _Deflater
from _digests import adler32 as _adler32
from _inflate import Damaged as _Damaged, Inflater as _Inflater
from binascii import crc32, _data
from operator import index as _index

DEFLATED = 8
DEF_BUF_SIZE = 16384
DEF_MEM_LEVEL = 8
MAX_WBITS = 15
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"


class error(Exception):
    pass


def adler32(data, value=1, /):
    """Adler-32 of bytes, going on from `value`."""
    return _adler32(_data(data), value)


def _bytes_of(data):
    return _buffer_of(data).tobytes()


class Compress:
    """What compressobj() gives."""

    def __init__(self, level, method, wbits, memory, strategy, dictionary=None):
        level = 6 if level == -1 else level
        self._gzip, self._raw = wbits > 15, wbits < 0
        bits = abs(wbits) - 16 * self._gzip
        if not (0 <= level <= 9 and method == DEFLATED and 8 <= bits <= 15 and 1 <= memory <= 9 and 0 <= strategy <= 4) or (
                bits == 8 and (self._raw or self._gzip)):
            raise ValueError("Invalid initialization option")
        if strategy == Z_RLE:
            raise NotImplementedError("zlib.compressobj: the strategy Z_RLE is not available here")
        if dictionary is not None and self._gzip:
            raise ValueError("Invalid dictionary")
        self._deflater = _Deflater(level, max(bits, 9), memory, strategy)
        if dictionary is not None:
            self._deflater.learn(dictionary, 1 << max(bits, 9))
        self._sum, self._size, self._done = (0 if self._gzip else 1), 0, False
        self._header = b""
        if self._gzip:
            self._header = b"\x1f\x8b\x08" + bytes(5) + (b"\2" if level == 9 else b"\4" if level < 2 else b"\0") + b"\3"
        elif not self._raw:
            look = 0 if level < 2 or strategy >= Z_HUFFMAN_ONLY else 1 if level < 6 else 2 if level == 6 else 3
            number = (max(bits, 9) - 8 << 12 | 8 << 8) | look << 6 | (dictionary is not None) << 5
            self._header = (number + 31 - number % 31).to_bytes(2, "big")
            if dictionary is not None:
                self._header += _adler32(dictionary, 1).to_bytes(4, "big")

    def _feed(self, data, flush):
        if self._done:
            raise error("Error -2 while compressing data: inconsistent stream state")
        self._size += len(data)
        self._sum = crc32(data, self._sum) if self._gzip else _adler32(data, self._sum)
        out, self._header = self._header, b""
        return out + self._deflater.feed(data, flush)

    def compress(self, data, /):
        """Add data; the bytes that are finished."""
        return self._feed(_bytes_of(data), Z_NO_FLUSH)

    def flush(self, mode=Z_FINISH, /):
        """Finish; or with another mode write out what there is."""
        mode = _index(mode)
        if mode == Z_NO_FLUSH:
            return b""
        if mode > Z_FINISH:
            raise NotImplementedError("zlib: flush with Z_BLOCK or Z_TREES is not available here")
        out = self._feed(b"", mode)
        if mode == Z_FINISH:
            self._done = True
            if self._gzip:
                out += self._sum.to_bytes(4, "little") + (self._size & 0xffffffff).to_bytes(4, "little")
            elif not self._raw:
                out += self._sum.to_bytes(4, "big")
        return out

    def copy(self):
        """Another one in the same state."""
        if self._done:
            raise ValueError("Inconsistent stream state")
        other = Compress.__new__(Compress)
        vars(other).update(vars(self))
        other._deflater = self._deflater.copy()
        return other

    def __reduce_ex__(self, protocol, /):
        raise TypeError(f"cannot pickle 'zlib.{type(self).__name__}' object")

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


class Decompress:
    """What decompressobj() gives."""

    def __init__(self, wbits, dictionary):
        if not (8 <= -wbits <= 15 or wbits == 0 or 8 <= wbits <= 15 or 24 <= wbits <= 31 or 40 <= wbits <= 47):
            raise ValueError("Invalid initialization option")
        self._given = [(wbits, dictionary)]
        self._inflater = _Inflater(wbits, dictionary)
        self.unused_data = self.unconsumed_tail = b""
        self.eof = self._ended = False

    def _feed(self, data, limit):
        self._given.append((data, limit))
        if self.eof:
            self.unused_data += data
            return b""
        inflater = self._inflater
        inflater.data, inflater.place = inflater.data[:0], 0
        try:
            out = inflater.feed(data, limit)
        except _Damaged as wrong:
            raise _failure(inflater, wrong) from None
        if inflater.finished:
            self.eof = True
            self.unused_data = inflater.unused
            self.unconsumed_tail = inflater.unused if self.unconsumed_tail else b""
        else:
            self.unconsumed_tail = inflater.unused if limit is not None else b""
        return out

    def decompress(self, data, /, max_length=0):
        """The bytes that the data give, at most max_length."""
        data, max_length = _bytes_of(data), _index(max_length)
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        return self._feed(data, max_length or None)

    def flush(self, length=DEF_BUF_SIZE, /):
        """The rest."""
        if _index(length) <= 0:
            raise ValueError("length must be greater than zero")
        out = self._feed(self.unconsumed_tail, None) if not self.eof else b""
        self._ended = self.eof
        return out

    def copy(self):
        """Another one in the same state: it is given the same data."""
        if self._ended:
            raise ValueError("Inconsistent stream state")
        other = Decompress(*self._given[0])
        for data, limit in self._given[1:]:
            other._feed(data, limit)
        return other

    def __reduce_ex__(self, protocol, /):
        raise TypeError(f"cannot pickle 'zlib.{type(self).__name__}' object")

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


def _failure(inflater, wrong):
    if inflater.other_dictionary:
        return error("Error -3 while setting zdict: invalid input data")
    if inflater.needs_dictionary:
        return error("Error 2 while decompressing data")
    return error(f"Error -3 while decompressing data: {wrong}")


def compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL,
                strategy=Z_DEFAULT_STRATEGY, zdict=None):
    """A compressor for data that comes in pieces."""
    if zdict is not None:
        zdict = _bytes_of(zdict)
    return Compress(level, method, wbits, memLevel, strategy, zdict or None)


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    """A decompressor for data that comes in pieces."""
    return Decompress(wbits, _bytes_of(zdict))


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    """The compressed bytes of data."""
    data, level = _bytes_of(data), _index(level)
    if not -1 <= level <= 9 or not 8 <= abs(wbits) - 16 * (wbits > 15) <= 15:
        raise error("Bad compression level")
    whole = Compress(level, DEFLATED, wbits, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY)
    return whole.compress(data) + whole.flush()


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """The bytes that were compressed."""
    inflater = _Inflater(wbits)
    try:
        out = inflater.feed(_bytes_of(data))
    except _Damaged as wrong:
        raise _failure(inflater, wrong) from None
    if not inflater.finished:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return out
