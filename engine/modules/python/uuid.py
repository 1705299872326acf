"""Identifiers of 128 bits (RFC 4122)."""

from enum import Enum

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = (
    'reserved for NCS compatibility', 'specified in RFC 4122', 'reserved for Microsoft compatibility',
    'reserved for future definition')


class SafeUUID(Enum):
    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    """An identifier; it does not change."""

    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
                 is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        number = int
        if hex is not None:
            digits = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(digits) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            number = _int(digits, 16)
        for name, data in (('bytes_le', bytes_le), ('bytes', bytes)):
            if data is not None and len(data) != 16:
                raise ValueError(f'{name} is not a 16-char string')
        if bytes_le is not None:
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            number = _int.from_bytes(bytes, 'big')
        if fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')
            number = 0
            for place, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48)), 1):
                if not 0 <= value < 1 << bits:
                    article = 'an' if bits == 8 else 'a'
                    raise ValueError(f'field {place} out of range (need {article} {bits}-bit value)')
                number = number << bits | value
        if not 0 <= number < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            number = number & ~(0xc000 << 48) | 0x8000 << 48
            number = number & ~(0xf000 << 64) | version << 76
        object.__setattr__(self, 'int', number)
        object.__setattr__(self, 'is_safe', is_safe)

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe != SafeUUID.unknown:
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, 'int', state['int'])
        object.__setattr__(self, 'is_safe',
                           SafeUUID(state['is_safe']) if 'is_safe' in state else SafeUUID.unknown)

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        text = '%032x' % self.int
        return '-'.join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))

    @property
    def bytes(self):
        return self.int.to_bytes(16, 'big')

    @property
    def bytes_le(self):
        data = self.bytes
        return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low,
                self.node)

    def _part(shift, bits):
        return property(lambda self: self.int >> shift & (1 << bits) - 1)

    time_low = _part(96, 32)
    time_mid = _part(80, 16)
    time_hi_version = _part(64, 16)
    clock_seq_hi_variant = _part(56, 8)
    clock_seq_low = _part(48, 8)
    node = _part(0, 48)
    del _part

    @property
    def time(self):
        return (self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low

    @property
    def hex(self):
        return '%032x' % self.int

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    @property
    def variant(self):
        top = self.int >> 61 & 7
        if not top & 4:
            return RESERVED_NCS
        if not top & 2:
            return RFC_4122
        return RESERVED_FUTURE if top & 1 else RESERVED_MICROSOFT

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 0xf


_int = int


def _comparison(name):
    operation = getattr(int, name)

    def method(self, other):
        return operation(self.int, other.int) if isinstance(other, UUID) else NotImplemented
    method.__name__ = name
    return method


for _name in ('__eq__', '__lt__', '__gt__', '__le__', '__ge__'):
    setattr(UUID, _name, _comparison(_name))
del _name


def uuid3(namespace, name):
    """From the MD5 digest of a namespace and a name."""
    from hashlib import md5
    return UUID(bytes=md5(namespace.bytes + bytes(name, "utf-8")).digest(), version=3)


def uuid5(namespace, name):
    """From the SHA-1 digest of a namespace and a name."""
    from hashlib import sha1
    return UUID(bytes=sha1(namespace.bytes + bytes(name, "utf-8")).digest()[:16], version=5)


# The machine has no source of chance and no network card, so that each run is the same: random
# identifiers come from a generator of their own that starts the same way each time, and times from
# the virtual clock.
_chance = None


def _random_bits(count):
    global _chance
    if _chance is None:
        from random import Random
        _chance = Random(0)
    return _chance.getrandbits(count)


def getnode():
    """A number in the place of the network card's: a random one, marked as such."""
    global _node
    if _node is None:
        _node = _random_bits(48) | 1 << 40
    return _node


_node = None
_last_time = 0


def uuid1(node=None, clock_seq=None):
    """From the (virtual) time and the node."""
    global _last_time
    from time import time_ns
    ticks = max(time_ns() // 100 + 0x01b21dd213814000, _last_time + 1)
    _last_time = ticks
    if clock_seq is None:
        clock_seq = _random_bits(14)
    fields = (ticks & 0xffffffff, ticks >> 32 & 0xffff, ticks >> 48 & 0x0fff, clock_seq >> 8 & 0x3f,
              clock_seq & 0xff, getnode() if node is None else node)
    return UUID(fields=fields, version=1)


def uuid4():
    """From (repeatable) random bits."""
    return UUID(int=_random_bits(128), version=4)


NAMESPACE_DNS, NAMESPACE_URL, NAMESPACE_OID, NAMESPACE_X500 = [
    UUID(f'6ba7b81{digit}-9dad-11d1-80b4-00c04fd430c8') for digit in '0124']
