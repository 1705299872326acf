# Built in.
"""Checksums.  Compression is not available here."""

from _digests import adler32 as _adler32
from binascii import crc32, _data

__all__ = ['adler32', 'crc32', 'error']

DEF_BUF_SIZE = 16384
DEF_MEM_LEVEL = 8
MAX_WBITS = 15
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.2.13'


class error(Exception):
    pass


def adler32(data, value=1, /):
    """Adler-32 of bytes, going on from `value`."""
    return _adler32(_data(data), value)


def __getattr__(name):
    if name in ('compress', 'decompress', 'compressobj', 'decompressobj'):
        raise NotImplementedError(f"zlib.{name} is not available here (only the checksums are)")
    raise AttributeError(f"module 'zlib' has no attribute {name!r}")
