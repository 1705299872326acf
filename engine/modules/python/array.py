# Built in.
"""Arrays: sequences of numbers of one machine type."""

import operator
import struct

from _array import array
from _collections_abc import MutableSequence

ArrayType = array
typecodes = 'bBuhHiIlLqQfd'
MutableSequence.register(array)
del MutableSequence


# How a pickle says that items were written, by the number it has for that: the letter of struct or the codec.
_FORMATS = ('B', 'b', '<H', '>H', '<h', '>h', '<I', '>I', '<i', '>i', '<Q', '>Q', '<q', '>q', '<f', '>f', '<d', '>d',
            'utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be')
_OWN_FORMATS = dict(zip('bBuhHiIlLqQfd', (1, 0, 20, 4, 2, 8, 6, 12, 10, 12, 10, 14, 16)))


def _array_reconstructor(*args):
    """What a pickle of an array calls: the items as some machine wrote them."""
    if len(args) != 4:
        raise TypeError(f"_array_reconstructor expected 4 arguments, got {len(args)}")
    arraytype, typecode, mformat_code, items = args
    if not isinstance(typecode, str) or len(typecode) != 1:
        raise TypeError("_array_reconstructor() argument 2 must be a unicode character, not " + type(typecode).__name__)
    number = operator.index(mformat_code)
    if not isinstance(arraytype, type):
        raise TypeError(f"first argument must be a type object, not {type(arraytype).__name__}")
    if not issubclass(arraytype, array):
        raise TypeError(f"{arraytype.__name__} is not a subtype of array.array")
    if typecode not in _OWN_FORMATS:
        raise ValueError("second argument must be a valid type code")
    if not 0 <= number < len(_FORMATS):
        raise ValueError("third argument must be a valid machine format code.")
    if not isinstance(items, bytes):
        raise TypeError(f"fourth argument should be bytes, not {type(items).__name__}")
    if number == _OWN_FORMATS[typecode]:
        return arraytype(typecode, items)
    return _converted(arraytype, typecode, _FORMATS[number], items)


def _converted(arraytype, typecode, written, items):
    """Items of another form: whole numbers get the type code that fits them, whatever was asked for."""
    size = int(written[4:6]) // 8 if written.startswith("utf") else struct.calcsize(written)
    if len(items) % size:
        kind = "bytes" if written[-1] in "fd" else "string"
        raise ValueError(f"{kind} length not a multiple of item size")
    if written.startswith("utf"):
        return arraytype(typecode, items.decode(written))
    letter = written[-1]
    if letter not in "fd":
        typecode = letter
    count = len(items) // size
    return arraytype(typecode, struct.unpack(f"{written[:-1] or '='}{count}{letter}", items))
