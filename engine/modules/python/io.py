"""The tools for working with streams: text, buffered binary, raw.

The classes and open() are those of _io; here are the abstract base classes over them.
"""
import abc

import _io
from _io import (DEFAULT_BUFFER_SIZE, BlockingIOError, BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter,
                 BytesIO, FileIO, IncrementalNewlineDecoder, StringIO, TextIOWrapper, UnsupportedOperation, open,
                 open_code, text_encoding)

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
           "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
           "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END"]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    pass


class RawIOBase(_io._RawIOBase, IOBase):
    pass


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    pass


class TextIOBase(_io._TextIOBase, IOBase):
    pass


def __getattr__(name):
    if name == "OpenWrapper":
        import warnings
        warnings.warn("OpenWrapper is deprecated, use open instead", DeprecationWarning, stacklevel=2)
        globals()["OpenWrapper"] = open
        return open
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


for _class in IOBase, RawIOBase, BufferedIOBase, TextIOBase:
    _class.__doc__ = _class.__base__.__doc__
RawIOBase.register(FileIO)
for _class in BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair:
    BufferedIOBase.register(_class)
for _class in StringIO, TextIOWrapper, _io._HostStream:
    TextIOBase.register(_class)
del _class
