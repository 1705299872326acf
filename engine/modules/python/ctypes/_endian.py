"""Structures whose numbers have their highest byte first."""

import struct

from ctypes import (
    Array, Structure, Union, _array_type, _BitField, _CDataType, _SimpleCData, _StructType)

__all__ = ['BigEndianStructure', 'BigEndianUnion']

_ONE_BYTE = 'cbB?'
_TURNED = 'hHiIqQfd'


def _value(self):
    return struct.unpack('>' + self._format, self._bytes())[0]


def _set_value(self, value):
    self._store(0, self._packed(value))


def _turned(cls):
    """The type of the same numbers with the bytes the other way round."""
    if issubclass(cls, _SimpleCData):
        if cls._format in _ONE_BYTE:
            return cls
        if cls.__dict__.get('__ctype_be__') is None and cls._format in _TURNED and cls._type_ not in 'PO':
            made = _CDataType(f'{cls.__name__}_be', (_SimpleCData,), {
                '_type_': cls._type_, '_format': cls._format, '_size': cls._size, '_align': cls._align,
                '_packed': classmethod(lambda own, value: cls._packed(value)[::-1]),
                'value': property(_value, _set_value), '__module__': 'ctypes', '__ctype_le__': cls})
            made.__ctype_be__, cls.__ctype_le__, cls.__ctype_be__ = made, cls, made
        if cls.__dict__.get('__ctype_be__') is not None:
            return cls.__ctype_be__
    elif issubclass(cls, Array):
        return _array_type(_turned(cls._type_), cls._length_)
    elif issubclass(cls, Structure) and not issubclass(cls, Union):
        return cls
    raise TypeError(f"This type does not support other endian: {cls}")


class _BigBitField(_BitField):
    """Bits counted from the highest one of a number whose highest byte comes first."""

    def __init__(self, field):
        first = 8 * field.cls._size - field.first - field.count
        super().__init__(field.name, field.cls, field.offset, first, field.count)

    def _number(self, whole):
        return int.from_bytes(whole._bytes(self.offset, self.cls._size), 'big')

    def __set__(self, whole, value):
        mask = (1 << self.count) - 1 << self.first
        number = self._number(whole) & ~mask | int(value) << self.first & mask
        whole._store(self.offset, number.to_bytes(self.cls._size, 'big'))


class _BigStructType(_StructType):
    """Turns the types of the fields round before they are laid out."""

    def _lay_out(cls, fields):
        for place, (_, kind, *_) in enumerate(fields):
            if not isinstance(kind, _CDataType) or kind in (Structure, Union):
                raise TypeError(f"second item in _fields_ tuple (index {place}) must be a C type")
        super()._lay_out([(name, _turned(kind), *bits) for name, kind, *bits in fields])
        for name, *_ in fields:
            field = cls.__dict__[name]
            if isinstance(field, _BitField):
                type.__setattr__(cls, name, _BigBitField(field))


class BigEndianStructure(Structure, metaclass=_BigStructType):
    """Fields one after the other."""


class BigEndianUnion(Union, metaclass=_BigStructType):
    """Fields in one place."""
