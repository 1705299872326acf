"""Values of C types: made here, or read out of the machine's memory by address."""

# There is no C library to call.  What notes on memory do with ctypes works: to read an object's head at
# id(x), and to get an object back from its address.  Reading goes through checked addresses; writing to
# an address reaches the contents of bytes, text and numbers only, so that no count and no link breaks.

import struct as _struct
from _memory_reads import object_at as _object_at, read as _read, write as _write

__version__ = "1.1.0"


class ArgumentError(Exception):
    pass


def _absent(what):
    raise NotImplementedError(f"ctypes: {what} is not available here")


class _CDataType(type):
    """Types whose values have a size; `T * n` is an array type."""

    def __mul__(cls, length):
        if not isinstance(length, int):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(length).__name__}'")
        if length < 0:
            raise ValueError("Array length must be >= 0, not %d" % length)
        return _array_type(cls, length)

    __rmul__ = __mul__

    def from_address(cls, address, /):
        """The value that lies at an address of the machine."""
        if not isinstance(address, int):
            raise TypeError("integer expected")
        self = object.__new__(cls)
        self._place = address
        self._owner = None
        return self

    def from_buffer(cls, source, offset=0, /):
        """A value that shares the bytes of a writable buffer."""
        view = memoryview(source).cast('B')
        if view.readonly:
            raise TypeError("underlying buffer is not writable")
        if offset < 0:
            raise ValueError("offset cannot be negative")
        if len(view) - offset < cls._size:
            raise ValueError(f"Buffer size too small ({len(view)} instead of at least {cls._size + offset} bytes)")
        self = object.__new__(cls)
        self._place = view[offset:offset + cls._size]
        self._owner = source
        return self

    def from_buffer_copy(cls, source, offset=0, /):
        """A value with a copy of some bytes."""
        data = bytes(memoryview(source).cast('B'))
        if offset < 0:
            raise ValueError("offset cannot be negative")
        if len(data) - offset < cls._size:
            raise ValueError(f"Buffer size too small ({len(data)} instead of at least {cls._size + offset} bytes)")
        self = object.__new__(cls)
        self._place = memoryview(bytearray(data[offset:offset + cls._size]))
        self._owner = None
        return self

    def from_param(cls, value, /):
        return value if isinstance(value, cls) else cls(value)


class _CData(metaclass=_CDataType):
    """A value: `_place` is an address of the machine, or a view of bytes of its own."""

    _size = 0
    _align = 1

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._place = memoryview(bytearray(cls._size))
        self._owner = None
        return self

    def _bytes(self, start=0, size=None):
        size = self._size if size is None else size
        if isinstance(self._place, int):
            return _read(self._place + start, size)
        return bytes(self._place[start:start + size])

    def _store(self, start, data):
        if isinstance(self._place, int):
            _write(self._place + start, data)
            return
        self._place[start:start + len(data)] = data

    def _where(self):
        if isinstance(self._place, int):
            return self._place
        # A memory view has the address of what it shows at offset 56.
        return int.from_bytes(_read(id(self._place) + 56, 8), 'little')

    def _part(self, cls, start):
        """The value of another type that lies within."""
        part = object.__new__(cls)
        part._place = self._place + start if isinstance(self._place, int) else self._place[start:start + cls._size]
        part._owner = self
        return part

    def __bytes__(self):
        return self._bytes()

    def __eq__(self, other):
        return self is other

    __hash__ = object.__hash__

    def __reduce__(self):
        raise ValueError("ctypes objects containing pointers cannot be pickled")


class _SimpleCData(_CData):
    """A number, character or address."""

    _type_ = None

    def __init__(self, value=None, /):
        if value is not None:
            self.value = value

    @property
    def value(self):
        return _struct.unpack('<' + self._format, self._bytes())[0]

    @value.setter
    def value(self, value):
        self._store(0, self._packed(value))

    @classmethod
    def _packed(cls, value):
        if cls._format in 'fd':
            if not isinstance(value, (int, float)):
                raise TypeError("must be real number, not " + type(value).__name__)
            return _struct.pack('<' + cls._format, value)
        if cls._format == '?':
            return _struct.pack('?', value)
        if not hasattr(value, '__index__'):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        return (value.__index__() & (1 << 8 * cls._size) - 1).to_bytes(cls._size, 'little')

    def __bool__(self):
        return any(self._bytes())

    def __repr__(self):
        if type(self).__bases__[0] is not _SimpleCData:
            return f'<{type(self).__qualname__} object at {id(self):#x}>'
        return f'{type(self).__name__}({self.value!r})'


def _simple(name, code, format):
    size = _struct.calcsize('<' + format)
    cls = _CDataType(name, (_SimpleCData,), {'_type_': code, '_format': format, '_size': size, '_align': size,
                                             '__module__': 'ctypes'})
    globals()[name] = cls


for _name, _code, _format in (
        ('c_short', 'h', 'h'), ('c_ushort', 'H', 'H'), ('c_long', 'l', 'q'), ('c_ulong', 'L', 'Q'),
        ('c_int', 'i', 'i'), ('c_uint', 'I', 'I'), ('c_float', 'f', 'f'), ('c_double', 'd', 'd'),
        ('c_ubyte', 'B', 'B'), ('c_byte', 'b', 'b'), ('c_bool', '?', '?')):
    _simple(_name, _code, _format)
del _name, _code, _format

c_longlong, c_ulonglong = c_long, c_ulong
c_int8, c_uint8, c_int16, c_uint16 = c_byte, c_ubyte, c_short, c_ushort
c_int32, c_uint32, c_int64, c_uint64 = c_int, c_uint, c_long, c_ulong
c_ssize_t, c_size_t = c_long, c_ulong


class c_char(_SimpleCData):
    _type_, _format, _size = 'c', 'c', 1

    @classmethod
    def _packed(cls, value):
        if isinstance(value, int) and 0 <= value < 256:
            return bytes([value])
        if isinstance(value, (bytes, bytearray)) and len(value) == 1:
            return bytes(value)
        raise TypeError("one character bytes, bytearray or integer expected")


class c_wchar(_SimpleCData):
    _type_, _format, _size, _align = 'u', 'I', 4, 4

    def _get(self):
        return chr(int.from_bytes(self._bytes(), 'little'))

    @classmethod
    def _packed(cls, value):
        if not isinstance(value, str):
            raise TypeError(f"unicode string expected instead of {type(value).__name__} instance")
        if len(value) != 1:
            raise TypeError("one character unicode string expected")
        return ord(value).to_bytes(4, 'little')

    value = property(_get, _SimpleCData.value.fset)


class c_void_p(_SimpleCData):
    _type_, _format, _size, _align = 'P', 'Q', 8, 8

    def _get(self):
        return int.from_bytes(self._bytes(), 'little') or None

    @classmethod
    def _packed(cls, value):
        if value is None:
            value = 0
        if not isinstance(value, int):
            raise TypeError("cannot be converted to pointer")
        return (value & (1 << 64) - 1).to_bytes(8, 'little')

    value = property(_get, _SimpleCData.value.fset)


c_voidp = c_void_p


class c_char_p(_SimpleCData):
    """The address of text that ends with a zero."""

    _type_, _format, _size, _align = 'z', 'Q', 8, 8

    def _get(self):
        address = int.from_bytes(self._bytes(), 'little')
        if isinstance(self._owner, bytes):
            return self._owner
        return string_at(address) if address else None

    def _set(self, value):
        if value is None:
            self._owner = None
            self._store(0, bytes(8))
        elif isinstance(value, bytes):
            self._owner = value.partition(b'\0')[0]
            self._store(0, (id(value) + 32).to_bytes(8, 'little'))
        elif isinstance(value, int):
            self._owner = None
            self._store(0, value.to_bytes(8, 'little'))
        else:
            raise TypeError(f"bytes or integer address expected instead of {type(value).__name__} instance")

    value = property(_get, _set)

    def __repr__(self):
        return f'c_char_p({self.value!r})'


class c_wchar_p(_SimpleCData):
    """The address of text in characters of four bytes that ends with a zero."""

    _type_, _format, _size, _align = 'Z', 'Q', 8, 8

    def _get(self):
        address = int.from_bytes(self._bytes(), 'little')
        if isinstance(self._owner, tuple):
            return self._owner[0]
        return wstring_at(address) if address else None

    def _set(self, value):
        if value is None or isinstance(value, int):
            self._owner = None
            self._store(0, (value or 0).to_bytes(8, 'little'))
        elif isinstance(value, str):
            text = value.partition('\0')[0]
            data = value.encode('utf-32-le') + bytes(4)
            self._owner = text, data
            self._store(0, (id(data) + 32).to_bytes(8, 'little'))
        else:
            raise TypeError(f"unicode string or integer address expected instead of {type(value).__name__} instance")

    value = property(_get, _set)

    def __repr__(self):
        return f"{type(self).__name__}({int.from_bytes(self._bytes(), 'little') or None})"


class py_object(_SimpleCData):
    """A reference to an object."""

    _type_, _format, _size, _align = 'O', 'Q', 8, 8

    def __init__(self, *value):
        if len(value) > 1:
            raise TypeError("py_object() takes at most 1 argument")
        if value:
            self._set(value[0])

    def _get(self):
        address = int.from_bytes(self._bytes(), 'little')
        if not address:
            raise ValueError("PyObject is NULL")
        return _object_at(address)

    def _set(self, value):
        self._store(0, id(value).to_bytes(8, 'little'))
        self._owner = (value,)

    value = property(_get, _set)

    def __repr__(self):
        try:
            return f'py_object({self.value!r})'
        except ValueError:
            return 'py_object(<NULL>)'


# --- Arrays, pointers, structures ---

_array_types = {}


def _array_type(item, length):
    key = item, length
    if key not in _array_types:
        _array_types[key] = _CDataType(f'{item.__name__}_Array_{length}', (Array,), {
            '_type_': item, '_length_': length, '_size': item._size * length, '_align': item._align,
            '__module__': '__main__'})
    return _array_types[key]


def _value_of(cls, whole, start):
    """A part of a larger value: simple types as Python values."""
    part = whole._part(cls, start)
    if issubclass(cls, _SimpleCData) and cls.__bases__[0] is _SimpleCData:
        return part.value
    return part


def _set_value(cls, whole, start, value):
    if isinstance(value, cls):
        whole._store(start, value._bytes())
    elif issubclass(cls, py_object):
        whole._store(start, id(value).to_bytes(8, 'little'))
    elif issubclass(cls, _SimpleCData):
        whole._store(start, cls._packed(value))
    elif isinstance(value, tuple) and issubclass(cls, (Array, Structure)):
        whole._store(start, cls(*value)._bytes())
    else:
        raise TypeError(f"incompatible types, {type(value).__name__} instance instead of {cls.__name__} instance")


class Array(_CData):
    """A number of values of one type."""

    _length_ = 0

    def __init__(self, *values):
        if len(values) > self._length_:
            raise IndexError("invalid index")
        for index, value in enumerate(values):
            self[index] = value

    def __len__(self):
        return self._length_

    def _start(self, index):
        if index < 0:
            index += self._length_
        if not 0 <= index < self._length_:
            raise IndexError("invalid index")
        return index * self._type_._size

    def __getitem__(self, index):
        if isinstance(index, slice):
            items = [self[i] for i in range(*index.indices(self._length_))]
            if self._type_ is c_wchar:
                return ''.join(items)
            return b''.join(items) if self._type_ is c_char else items
        return _value_of(self._type_, self, self._start(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            places = range(*index.indices(self._length_))
            if len(places) != len(value):
                raise ValueError("Can only assign sequence of same size")
            for place, item in zip(places, value):
                self[place] = item
            return
        _set_value(self._type_, self, self._start(index), value)

    def __iter__(self):
        return (self[i] for i in range(self._length_))

    def __getattr__(self, name):
        if name == 'value' and self._type_ is c_char:
            return self._bytes().partition(b'\0')[0]
        if name == 'raw' and self._type_ is c_char:
            return self._bytes()
        if name == 'value' and self._type_ is c_wchar:
            return ''.join(self).partition('\0')[0]
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __setattr__(self, name, value):
        if name in ('value', 'raw') and getattr(self, '_type_', None) is c_char:
            if len(value) > self._length_:
                raise ValueError("byte string too long")
            self._store(0, value + b'\0' if len(value) < self._length_ and name == 'value' else value)
            return
        if name == 'value' and getattr(self, '_type_', None) is c_wchar:
            if not isinstance(value, str):
                raise TypeError(f"unicode string expected instead of {type(value).__name__} instance")
            if len(value) > self._length_:
                raise ValueError("string too long")
            self._store(0, (value + '\0')[:self._length_].encode('utf-32-le'))
            return
        object.__setattr__(self, name, value)


class _Pointer(_CData):
    """The address of a value of a known type."""

    _size = _align = 8

    _target = None

    def __init__(self, value=None):
        if value is not None:
            self.contents = value

    def _address(self):
        return int.from_bytes(self._bytes(), 'little')

    def _whole(self, index):
        """The value that the pointer leads to, or the one `index` places on; what it was made of can be written."""
        address = self._address()
        if not address:
            raise ValueError("NULL pointer access")
        if index == 0 and self._target is not None and self._target._where() == address:
            return self._target._part(self._type_, 0)
        return self._type_.from_address(address + index * self._type_._size)

    def __getitem__(self, index):
        if isinstance(index, slice):
            items = [self[i] for i in range(index.start or 0, index.stop, index.step or 1)]
            return b''.join(items) if self._type_ is c_char else items
        return _value_of(self._type_, self._whole(index), 0)

    def __setitem__(self, index, value):
        _set_value(self._type_, self._whole(index), 0, value)

    def __bool__(self):
        return self._address() != 0

    @property
    def contents(self):
        return self._whole(0)

    @contents.setter
    def contents(self, value):
        if not isinstance(value, self._type_):
            raise TypeError(f"expected {self._type_.__name__} instead of {type(value).__name__}")
        self._target = value
        self._store(0, value._where().to_bytes(8, 'little'))


_pointer_types = {}


def POINTER(cls):
    """The type of pointers to a type."""
    if cls is None:
        return c_void_p
    if cls not in _pointer_types:
        _pointer_types[cls] = _CDataType(f'LP_{cls.__name__}', (_Pointer,), {'_type_': cls, '__module__': 'ctypes'})
    return _pointer_types[cls]


def pointer(value):
    """A pointer to a value of this program."""
    return POINTER(type(value))(value)


def byref(value, offset=0):
    return pointer(value)


class _Field:
    def __init__(self, name, cls, offset):
        self.name = name
        self.cls = cls
        self.offset = offset
        self.size = cls._size

    def __get__(self, whole, owner=None):
        return self if whole is None else _value_of(self.cls, whole, self.offset)

    def __set__(self, whole, value):
        _set_value(self.cls, whole, self.offset, value)

    def __repr__(self):
        return f'<Field type={self.cls.__name__}, ofs={self.offset}, size={self.size}>'


class _BitField(_Field):
    """Some bits of a number; `size` has their count above the first bit's place."""

    def __init__(self, name, cls, offset, first, count):
        super().__init__(name, cls, offset)
        self.first = first
        self.count = count
        self.size = count << 16 | first

    def _number(self, whole):
        return int.from_bytes(whole._bytes(self.offset, self.cls._size), 'little')

    def __get__(self, whole, owner=None):
        if whole is None:
            return self
        found = self._number(whole) >> self.first & (1 << self.count) - 1
        if self.cls._format.islower() and found >> self.count - 1:
            found -= 1 << self.count
        return found

    def __set__(self, whole, value):
        mask = (1 << self.count) - 1 << self.first
        number = self._number(whole) & ~mask | int(value) << self.first & mask
        whole._store(self.offset, number.to_bytes(self.cls._size, 'little'))

    def __repr__(self):
        return f'<Field type={self.cls.__name__}, ofs={self.offset}:{self.first}, bits={self.count}>'


class _StructType(_CDataType):
    """Lays the fields out when `_fields_` is set, in the class or later."""

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if '_fields_' in namespace:
            cls._lay_out(namespace['_fields_'])

    def __setattr__(cls, name, value):
        super().__setattr__(name, value)
        if name == '_fields_':
            cls._lay_out(value)

    def _lay_out(cls, fields):
        base = cls.__bases__[0]
        offset = 0 if cls._overlaid else base._size
        largest = base._align
        size = base._size
        names = []
        taken = None   # the type, offset and used bits of the number that bit fields are put in
        for name, kind, *bits in fields:
            if bits:
                count, = bits
                if not issubclass(kind, _SimpleCData) or kind._format not in 'bBhHiIqQ?':
                    raise TypeError(f"bit fields not allowed for type {kind.__name__}")
                if not 0 < count <= kind._size * 8:
                    raise ValueError("number of bits invalid for bit field")
                if (taken and taken[0]._size <= kind._size and taken[2] + count <= kind._size * 8
                        and not cls._overlaid):
                    # The number goes on, made wider if need be.
                    type.__setattr__(cls, name, _BitField(name, kind, taken[1], taken[2], count))
                    offset += kind._size - taken[0]._size
                    size = max(size, offset)
                    largest = max(largest, kind._align)
                    taken = kind, taken[1], taken[2] + count
                    names.append(name)
                    continue
            align = min(kind._align, getattr(cls, '_pack_', kind._align))
            largest = max(largest, align)
            if cls._overlaid:
                offset = 0
            offset = (offset + align - 1) // align * align
            field = _BitField(name, kind, offset, 0, bits[0]) if bits else _Field(name, kind, offset)
            type.__setattr__(cls, name, field)
            taken = (kind, offset, bits[0]) if bits else None
            offset += kind._size
            size = max(size, offset)
            names.append(name)
        type.__setattr__(cls, '_align', largest)
        type.__setattr__(cls, '_size', (size + largest - 1) // largest * largest)
        type.__setattr__(cls, '_names', getattr(base, '_names', []) + names)


class Structure(_CData, metaclass=_StructType):
    """Fields one after the other."""

    _overlaid = False
    _names = []

    def __init__(self, *values, **named):
        if len(values) > len(self._names):
            raise TypeError("too many initializers")
        for name, value in [*zip(self._names, values), *named.items()]:
            if name in named and name in self._names[:len(values)]:
                raise TypeError(f"duplicate values for field {name!r}")
            setattr(self, name, value)


class Union(Structure):
    """Fields in one place."""

    _overlaid = True


LittleEndianStructure, LittleEndianUnion = Structure, Union


# --- Functions ---

def sizeof(obj_or_type, /):
    """Bytes of a type or value."""
    if isinstance(obj_or_type, (_CData, _CDataType)):
        return obj_or_type._size
    raise TypeError("this type has no size")


def alignment(obj_or_type, /):
    if isinstance(obj_or_type, (_CData, _CDataType)):
        return obj_or_type._align
    raise TypeError("no alignment info")


def addressof(obj, /):
    """The address where a value's bytes lie."""
    if not isinstance(obj, _CData):
        raise TypeError("invalid type")
    return obj._where()


def string_at(ptr, size=-1):
    """Bytes at an address; up to a zero when no size is given."""
    address = _address_of(ptr)
    if size >= 0:
        return _read(address, size)
    found = bytearray()
    while (byte := _read(address + len(found), 1)) != b'\0':
        found += byte
    return bytes(found)


def _address_of(value):
    if isinstance(value, int):
        return value
    if isinstance(value, c_void_p):
        return value.value or 0
    if isinstance(value, bytes):
        return id(value) + 32
    if isinstance(value, _Pointer):
        return value._address()
    if isinstance(value, Array):
        return value._where()
    raise ArgumentError("argument 1: <class 'TypeError'>: wrong type")


def cast(obj, typ):
    """A pointer or py_object with an address."""
    if not (isinstance(typ, type) and issubclass(typ, (_Pointer, c_void_p, c_char_p, py_object))):
        raise TypeError("cast() argument 2 must be a pointer type, not "
                        + (typ.__name__ if isinstance(typ, type) else repr(typ)))
    address = _address_of(obj)
    made = typ.from_buffer_copy(address.to_bytes(8, 'little'))
    if isinstance(made, _Pointer):
        made._target = obj._target if isinstance(obj, _Pointer) else obj if isinstance(obj, _CData) else None
    elif not isinstance(made, py_object):
        made._owner = obj
    return made


def create_string_buffer(init, size=None):
    """An array of characters."""
    if isinstance(init, bytes):
        made = (c_char * (len(init) + 1 if size is None else size))()
        made.value = init
        return made
    if isinstance(init, int):
        return (c_char * init)()
    raise TypeError(init)


c_buffer = create_string_buffer


def create_unicode_buffer(init, size=None):
    """An array of characters of four bytes."""
    if isinstance(init, str):
        made = (c_wchar * (len(init) + 1 if size is None else size))()
        made.value = init
        return made
    if isinstance(init, int):
        return (c_wchar * init)()
    raise TypeError(init)


def wstring_at(ptr, size=-1):
    """The text of four-byte characters at an address, up to a zero or of so many characters."""
    address = _address_of(ptr) if not isinstance(ptr, int) else ptr
    if size < 0:
        size = 0
        while _read(address + 4 * size, 4) != bytes(4):
            size += 1
    return _read(address, 4 * size).decode('utf-32-le')


def ARRAY(typ, len):
    """The type of an array."""
    return typ * len


def SetPointerType(pointer, cls):
    """Says what an incomplete pointer points to."""
    pointer.set_type(cls)


DEFAULT_MODE = RTLD_LOCAL = 0
RTLD_GLOBAL = 256


def memmove(dst, src, count):
    """Copies bytes to an address or a value of this program."""
    _put(dst, _read(_address_of(src), count))


def memset(dst, c, count):
    """Fills bytes at an address or of a value of this program."""
    _put(dst, bytes([c & 255]) * count)


def _put(place, data):
    target = place._target if isinstance(place, _Pointer) else place
    if isinstance(target, _CData) and not isinstance(target, c_void_p):
        target._store(0, data)
    else:
        _write(_address_of(place), data)


class _AbsentLibrary:
    """Stands for a C library: each use says that there is none."""

    def __init__(self, name):
        self.__dict__['_name'] = name

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        raise NotImplementedError(f"ctypes.{self._name}.{name} is not available here: there is no C library to call")


cdll = _AbsentLibrary('cdll')
pydll = _AbsentLibrary('pydll')


def CDLL(name, *args, **kwargs):
    raise NotImplementedError("ctypes.CDLL is not available here: there is no C library to call")


PyDLL = CDLL


def CFUNCTYPE(restype, *argtypes, **kw):
    raise NotImplementedError("ctypes.CFUNCTYPE is not available here: there is no C code to call back from")


PYFUNCTYPE = CFUNCTYPE


def __getattr__(name):
    if name != 'pythonapi':
        raise AttributeError(f"module 'ctypes' has no attribute {name!r}")
    global pythonapi
    from ctypes._python_api import PythonAPI
    pythonapi = PythonAPI()
    return pythonapi


from ctypes._endian import BigEndianStructure, BigEndianUnion     # noqa: E402  (made of the classes above)
