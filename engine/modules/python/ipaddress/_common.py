"""What addresses and networks of both versions have."""

import functools
import re

IPV4LENGTH, IPV6LENGTH = 32, 128
# version -> kind -> networks; the module that knows the versions fills it.
_SPECIAL = {}


class AddressValueError(ValueError):
    """An address that is none."""

    __module__ = 'ipaddress'


class NetmaskValueError(ValueError):
    """A mask that is none."""

    __module__ = 'ipaddress'


def _same_version(first, second):
    if first._version != second._version:
        raise TypeError(f'{first} and {second} are not of the same version')


def _zeros_at_end(number, bits):
    return min(bits, (number & -number).bit_length() - 1) if number else bits


class _Common:
    """Texts and numbers of one version: _version, _max_prefixlen, and how a number is read and written."""

    __slots__ = ()

    @property
    def version(self):
        return self._version

    @property
    def max_prefixlen(self):
        return self._max_prefixlen

    @property
    def compressed(self):
        """The short text."""
        return str(self)

    @property
    def exploded(self):
        """The text with all its digits."""
        return self._long_text()

    @property
    def reverse_pointer(self):
        """The name that the domain name system has for it."""
        return self._pointer()

    def __reduce__(self):
        return self.__class__, (str(self),)

    @classmethod
    def _number_of(cls, address):
        """The number that a number or bytes stand for; None: it is a text."""
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f'{int(address)} (< 0) is not permitted as an IPv{cls._version} address')
            if address >> cls._max_prefixlen:
                raise AddressValueError(f'{int(address)} (>= 2**{cls._max_prefixlen}) is not permitted as an '
                                        f'IPv{cls._version} address')
            return address
        if isinstance(address, bytes):
            size = cls._max_prefixlen // 8
            if len(address) != size:
                raise AddressValueError(f'{address!r} (len {len(address)} != {size}) is not permitted as an '
                                        f'IPv{cls._version} address')
            return int.from_bytes(address, 'big')
        return None

    @classmethod
    def _with_mask(cls, address):
        """(address, mask or prefix length) of what a network or interface is made from."""
        if isinstance(address, (bytes, int)):
            return address, cls._max_prefixlen
        if not isinstance(address, tuple):
            address = str(address).split('/')
            if len(address) > 2:
                raise AddressValueError(f"Only one '/' permitted in {'/'.join(address)!r}")
        return address if len(address) > 1 else (address[0], cls._max_prefixlen)

    @classmethod
    def _bad_mask(cls, mask):
        raise NetmaskValueError(f'{mask!r} is not a valid netmask') from None

    @classmethod
    def _length_of(cls, mask):
        """The prefix length that a number, digits, or (version 4) a mask stands for."""
        if isinstance(mask, int):
            length = mask
        elif mask.isascii() and mask.isdigit():
            length = int(mask)
        else:
            return cls._length_of_pattern(mask)
        if not 0 <= length <= cls._max_prefixlen:
            cls._bad_mask(mask)
        return length

    @classmethod
    def _length_of_pattern(cls, mask):
        cls._bad_mask(mask)

    @classmethod
    def _mask_of(cls, length):
        return (1 << cls._max_prefixlen) - (1 << cls._max_prefixlen - length)

    @classmethod
    def _make_netmask(cls, mask):
        length = cls._length_of(mask)
        return cls._plain(cls._mask_of(length)), length


@functools.total_ordering
class _Address(_Common):
    __slots__ = ()

    @staticmethod
    def _text_to_read(address):
        """What an address is to be read from; one with a mask is no address."""
        text = str(address)
        if '/' in text:
            raise AddressValueError(f"Unexpected '/' in {address!r}")
        return text

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return (self._ip, self._version) == (other._ip, other._version)
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        _same_version(self, other)
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __str__(self):
        return str(self._text_of(self._ip))

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, fmt):
        if not fmt or fmt.endswith('s'):
            return format(str(self), fmt)
        match = re.fullmatch('(#?)(_?)([xbnX])', fmt)
        if match is None:
            return super().__format__(fmt)
        prefix, group, base = match.groups()
        if base == 'n':
            base = 'b' if self._version == 4 else 'x'
        width = self._max_prefixlen // (1 if base == 'b' else 4)
        width += (width // 4 - 1 if group else 0) + (2 if prefix else 0)
        return format(self._ip, f'{prefix}0{width}{group}{base}')

    def _sort_key(self):
        return self._version, self

    @property
    def packed(self):
        """Its bytes."""
        return self._ip.to_bytes(self._max_prefixlen // 8, 'big')

    def _within(self, networks):
        return any(self in network for network in networks)

    @property
    def is_multicast(self):
        return self._within(_SPECIAL[self._version]['multicast'])

    @property
    def is_reserved(self):
        return self._within(_SPECIAL[self._version]['reserved'])

    @property
    def is_link_local(self):
        return self._within(_SPECIAL[self._version]['link_local'])

    @property
    def is_loopback(self):
        return self._within(_SPECIAL[self._version]['loopback'])

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_private(self):
        special = _SPECIAL[self._version]
        return self._within(special['private']) and not self._within(special['not_private'])

    @property
    def is_global(self):
        return not self._within(_SPECIAL[self._version]['shared']) and not self.is_private


def _both_ends(name):
    return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))


@functools.total_ordering
class _Network(_Common):
    def __init__(self, address, strict=True):
        address, mask = self._with_mask(address)
        self.network_address = self._plain(address)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        number = int(self.network_address)
        masked = number & int(self.netmask)
        if masked != number:
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = self._plain(masked)
        if self._prefixlen == self._max_prefixlen - 1:
            self.hosts = self.__iter__
        elif self._prefixlen == self._max_prefixlen:
            self.hosts = lambda: [self._plain(address)]

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __str__(self):
        return f'{self.network_address}/{self.prefixlen}'

    def _ends(self):
        return int(self.network_address), int(self.broadcast_address)

    def hosts(self):
        """Goes over the addresses that hosts may have."""
        first, last = self._ends()
        for number in range(first + 1, last + (self._version == 6)):
            yield self._address_class(number)

    def __iter__(self):
        first, last = self._ends()
        for number in range(first, last + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        first, last = self._ends()
        number = (first if n >= 0 else last + 1) + n
        if not first <= number <= last:
            raise IndexError('address out of range')
        return self._address_class(number)

    def __eq__(self, other):
        try:
            return (self._version == other._version and self.network_address == other.network_address
                    and int(self.netmask) == int(other.netmask))
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        _same_version(self, other)
        return (self.network_address, self.netmask) < (other.network_address, other.netmask)

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _Network):
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    def _sort_key(self):
        return self._version, self.network_address, self.netmask

    @property
    def _address_class(self):
        return self._plain

    @functools.cached_property
    def broadcast_address(self):
        return self._plain(int(self.network_address) | int(self.hostmask))

    @functools.cached_property
    def hostmask(self):
        return self._plain(int(self.netmask) ^ (1 << self._max_prefixlen) - 1)

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.network_address}/{self.hostmask}'

    @property
    def num_addresses(self):
        return 1 << self._max_prefixlen - self._prefixlen

    @property
    def prefixlen(self):
        return self._prefixlen

    def overlaps(self, other):
        """Whether the two share an address."""
        return any(outer is not None and end in outer
                   for outer, end in ((other, self.network_address), (other, self.broadcast_address),
                                      (self, other.network_address), (self, other.broadcast_address)))

    @staticmethod
    def _is_subnet_of(a, b):
        try:
            _same_version(a, b)
            return b.network_address <= a.network_address and b.broadcast_address >= a.broadcast_address
        except AttributeError:
            raise TypeError(f'Unable to test subnet containment between {a} and {b}')

    def subnet_of(self, other):
        """Whether all of it is in another network."""
        return self._is_subnet_of(self, other)

    def supernet_of(self, other):
        """Whether it holds all of another network."""
        return self._is_subnet_of(other, self)

    def address_exclude(self, other):
        """Goes over the networks that are left without another one inside."""
        _same_version(self, other)
        if not isinstance(other, _Network):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        rest = self
        while rest != other:
            low, high = rest.subnets()
            rest, free = (low, high) if other.subnet_of(low) else (high, low)
            yield free

    def compare_networks(self, other):
        """-1, 0 or 1: by address, then by mask."""
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same type')
        ours, theirs = (self.network_address, self.netmask), (other.network_address, other.netmask)
        return (ours > theirs) - (ours < theirs)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """Goes over the networks of a longer prefix inside."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        length = self._prefixlen + prefixlen_diff
        if length > self._max_prefixlen:
            raise ValueError(f'prefix length diff {length} is invalid for netblock {self}')
        first, last = self._ends()
        for number in range(first, last + 1, 1 << self._max_prefixlen - length):
            yield self.__class__((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network of a shorter prefix around it."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        length = self.prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f'current prefixlen is {self.prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}')
        return self.__class__((int(self.network_address) & (int(self.netmask) << prefixlen_diff), length))

    is_multicast = _both_ends('is_multicast')
    is_reserved = _both_ends('is_reserved')
    is_link_local = _both_ends('is_link_local')
    is_unspecified = _both_ends('is_unspecified')
    is_loopback = _both_ends('is_loopback')

    @property
    def is_private(self):
        special = _SPECIAL[self._version]
        ends = self.network_address, self.broadcast_address
        return (any(all(end in network for end in ends) for network in special['private'])
                and not any(end._within(special['not_private']) for end in ends))

    @property
    def is_global(self):
        shared = all(end._within(_SPECIAL[self._version]['shared']) for end in (self.network_address, self.broadcast_address))
        return not shared and not self.is_private


class _WithNetwork:
    """An address that knows the network it is in; before the address class in the order of bases."""

    __slots__ = ()

    def __init__(self, address):
        address, mask = self._with_mask(address)
        super().__init__(address)
        self.network = self._network((address, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return f'{super().__str__()}/{self._prefixlen}'

    def __eq__(self, other):
        same = self._plain.__eq__(self, other)
        if same is NotImplemented or not same:
            return same
        return self.network == getattr(other, 'network', None)

    def __lt__(self, other):
        less = self._plain.__lt__(self, other)
        if less is NotImplemented:
            return less
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    __reduce__ = _Common.__reduce__

    @property
    def ip(self):
        """The address alone."""
        return self._plain(self._ip)

    @property
    def with_prefixlen(self):
        return f'{self._text_of(self._ip)}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self._text_of(self._ip)}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self._text_of(self._ip)}/{self.hostmask}'
