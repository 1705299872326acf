# Built in.
"""Values to and from packed bytes."""

import _struct

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    """Exception raised on various occasions; argument is a string describing what is wrong."""


error.__module__ = 'struct'


def calcsize(format, /):
    """How many bytes the format describes."""
    return _struct.calcsize(error, format)


def pack(*arguments):
    """The values after the format as bytes."""
    if not arguments:
        raise TypeError("missing format argument")
    return _struct.pack(error, *arguments)


def pack_into(*arguments):
    """Writes the values after format, buffer and offset into the buffer."""
    if not arguments:
        raise TypeError("missing format argument")
    return _struct.pack_into(error, *arguments)


def unpack(format, buffer, /):
    """The values in a buffer of just the format's size."""
    return _struct.unpack(error, format, buffer)


def unpack_from(format, /, buffer, offset=0):
    """The values at an offset of a buffer."""
    return _struct.unpack_from(error, format, buffer, offset)


def _walk(format, buffer, size):
    with memoryview(buffer) as view:
        for at in range(0, len(view), size):
            yield _struct.unpack_from(error, format, view, at)


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
        return _struct.pack(error, self.format, *values)

    def pack_into(self, /, *arguments):
        return _struct.pack_into(error, self.format, *arguments)

    def unpack(self, buffer, /):
        return _struct.unpack(error, self.format, buffer)

    def unpack_from(self, /, buffer, offset=0):
        return _struct.unpack_from(error, self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)


for _native in Struct, calcsize, pack, pack_into, unpack, unpack_from, iter_unpack:
    _native.__module__ = '_struct'
del _native
