# Built in.
"""Values to and from packed bytes."""

import _struct
from _as_index import buffer_of as _buffer_of
from _layouts import lay_out
from _struct import calcsize, pack, pack_into, unpack, unpack_from

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    """Exception raised on various occasions; argument is a string describing what is wrong."""


error.__module__ = 'struct'
_struct._raise(error)


class unpack_iterator:
    """Gives the values of one piece of a buffer after the other."""

    __slots__ = ('_format', '_size', '_view', '_at')

    def __init__(self, format, size, view):
        self._format, self._size, self._view, self._at = format, size, view, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._view is None or self._at >= len(self._view):
            self._view = None
            raise StopIteration
        at = self._at
        self._at += self._size
        return unpack_from(self._format, self._view, at)

    def __length_hint__(self):
        return 0 if self._view is None else (len(self._view) - self._at) // self._size


def iter_unpack(format, buffer, /):
    """The values of one piece of the buffer after the other."""
    size = calcsize(format)
    if not size:
        raise error("cannot iteratively unpack with a struct of length 0")
    view = _buffer_of(buffer).cast('B')
    if len(view) % size:
        raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % size)
    return _iterator(format, size, view)


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

    def __sizeof__(self):
        """Size in memory, in bytes: with a row for each kind of value, and one that ends them."""
        return type(self).__basicsize__ + 32 * (_kinds_of_values(self.format) + 1)


def _kinds_of_values(format):
    kinds = 0
    count = None
    for letter in format:
        if letter.isdigit():
            count = (count or 0) * 10 + int(letter)
            continue
        if letter in 'sp' or letter not in 'x@=<>!' and not letter.isspace() and count != 0:
            kinds += 1
        count = None
    return kinds


lay_out(unpack_iterator, 112, _format='O16', _view='O24', _size='q32', _at='q104')
lay_out(Struct, 56, True, 0, 48, size='q16', format='O40')


for _native in Struct, iter_unpack, unpack_iterator:
    _native.__module__ = '_struct'
_iterator = unpack_iterator
from _imp import make_immutable as _make_immutable

_make_immutable(Struct, unpack_iterator)
del _native, unpack_iterator, _make_immutable, lay_out
