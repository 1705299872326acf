# Objects to bytes and back.  The work is done in _pickle.
from _pickle_shared import DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, _getattribute
from copyreg import dispatch_table
from _pickle_opcodes import NAMES as _NAMES
from _pickle import _encode_long
from _pickle import (PickleError, Pickler, PicklingError, Unpickler, UnpicklingError, dump, dumps, load, loads,
                     whichmodule)

from _pickle_buffer import PickleBuffer

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "PickleBuffer",
           "dump", "dumps", "load", "loads", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL", *_NAMES]
globals().update(_NAMES)

# CPython has these once more in Python.
_dump, _dumps, _load, _loads, _Pickler, _Unpickler = dump, dumps, load, loads, Pickler, Unpickler
bytes_types = bytes, bytearray

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]


def encode_long(x):
    """The bytes of a whole number: the lowest first, as few as hold its sign; none for 0."""
    return _encode_long(x)


def decode_long(data):
    """The whole number of such bytes."""
    return int.from_bytes(data, byteorder="little", signed=True)
