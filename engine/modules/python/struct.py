# Built in.
"""Values to and from packed bytes."""

import _struct
from _struct import calcsize, pack, pack_into, unpack, unpack_from

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    """Exception raised on various occasions; argument is a string describing what is wrong."""


error.__module__ = 'struct'
_struct._raise(error)


def _walk(format, buffer, size):
    with memoryview(buffer) as view:
        for at in range(0, len(view), size):
            yield unpack_from(format, view, at)


def iter_unpack(format, buffer, /):
    """The values of one piece of the buffer after the other."""
    size = calcsize(format)
    if not size:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(memoryview(buffer).cast('B')) % size:
        raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % size)
    return _walk(format, buffer, size)


class Struct:
    """A format with its functions as methods."""

    __slots__ = ('format', 'size', '__weakref__')

    def __init__(self, format):
        self.size = calcsize(format)
        self.format = format if isinstance(format, str) else format.decode()

    def pack(self, /, *values):
        return pack(self.format, *values)

    def pack_into(self, /, *arguments):
        return pack_into(self.format, *arguments)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, /, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)


for _native in Struct, iter_unpack:
    _native.__module__ = '_struct'
del _native
