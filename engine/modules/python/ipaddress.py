"""Addresses of the Internet, networks, and addresses with their network (versions 4 and 6)."""

import functools
import re

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """An address that is none."""


class NetmaskValueError(ValueError):
    """A mask that is none."""


# --- Either version ---

def _either(kind, address, classes, *more):
    for cls in classes:
        try:
            return cls(address, *more)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 {kind}')


def ip_address(address):
    """An address of the version that the text, number or bytes fit."""
    return _either('address', address, (IPv4Address, IPv6Address))


def ip_network(address, strict=True):
    """A network of the version that fits."""
    return _either('network', address, (IPv4Network, IPv6Network), strict)


def ip_interface(address):
    """An address with its network, of the version that fits."""
    return _either('interface', address, (IPv4Interface, IPv6Interface))


def _packed(number, size, version):
    try:
        return number.to_bytes(size, 'big')
    except OverflowError:
        raise ValueError(f'Address negative or too large for IPv{version}')


def v4_int_to_packed(address):
    """The four bytes of a number."""
    return _packed(address, 4, 4)


def v6_int_to_packed(address):
    """The sixteen bytes of a number."""
    return _packed(address, 16, 6)


def get_mixed_type_key(obj):
    """A key that sorts addresses and networks together."""
    for base in _Network, _Address:
        if isinstance(obj, base):
            return obj._sort_key()
    return NotImplemented


def _same_version(first, second):
    if first._version != second._version:
        raise TypeError(f'{first} and {second} are not of the same version')


def _zeros_at_end(number, bits):
    return min(bits, (number & -number).bit_length() - 1) if number else bits


def summarize_address_range(first, last):
    """Goes over the networks that together hold the addresses from first to last."""
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError('first and last must be IP addresses, not networks')
    _same_version(first, last)
    if first > last:
        raise ValueError('last IP address must be greater than first')
    network = {4: IPv4Network, 6: IPv6Network}.get(first.version)
    if network is None:
        raise ValueError('unknown IP version')
    bits = first._max_prefixlen
    start, end = first._ip, last._ip
    while start <= end:
        free = min(_zeros_at_end(start, bits), (end - start + 1).bit_length() - 1)
        yield network((start, bits - free))
        start += 1 << free


def collapse_addresses(addresses):
    """Goes over the fewest networks that hold the same addresses."""
    single, networks = [], []
    for item in addresses:
        whole = isinstance(item, _Address) or item._prefixlen == item._max_prefixlen
        group = single if whole else networks
        if group and group[-1]._version != item._version:
            raise TypeError(f'{item} and {group[-1]} are not of the same version')
        if whole and not isinstance(item, _Address):
            item = item.ip if hasattr(item, 'ip') else item.network_address
        group.append(item)
    found = []
    run = []
    for address in sorted(set(single)):
        if run and address._ip != run[-1]._ip + 1:
            found += summarize_address_range(run[0], run[-1])
            run = []
        run.append(address)
    if run:
        found += summarize_address_range(run[0], run[-1])
    return _merged(found + networks)


def _merged(networks):
    """Drops networks inside others and joins halves, on a stack of what comes before."""
    stack = []
    for network in sorted(networks):
        if stack and network.broadcast_address <= stack[-1].broadcast_address:
            continue
        stack.append(network)
        while len(stack) > 1 and stack[-1]._prefixlen == stack[-2]._prefixlen:
            above = stack[-1].supernet()
            if stack[-2].supernet() != above:
                break
            stack[-2:] = [above]
    yield from stack


# --- What all have ---

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


# --- Version 4 ---

class _Version4:
    __slots__ = ()
    _version, _max_prefixlen = 4, IPV4LENGTH

    @classmethod
    def _read(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        octets = text.split('.')
        if len(octets) != 4:
            raise AddressValueError(f'Expected 4 octets in {text!r}')
        number = 0
        for octet in octets:
            wrong = cls._wrong_with(octet)
            if wrong:
                raise AddressValueError(f'{wrong} in {text!r}') from None
            number = number << 8 | int(octet)
        return number

    @staticmethod
    def _wrong_with(octet):
        if not octet:
            return 'Empty octet not permitted'
        if not (octet.isascii() and octet.isdigit()):
            return f'Only decimal digits permitted in {octet!r}'
        if len(octet) > 3:
            return f'At most 3 characters permitted in {octet!r}'
        if octet != '0' and octet[0] == '0':
            return f'Leading zeros are not permitted in {octet!r}'
        return f'Octet {octet} (> 255) not permitted' if int(octet) > 255 else None

    @classmethod
    def _text_of(cls, number):
        return '.'.join(map(str, number.to_bytes(4, 'big')))

    @classmethod
    def _length_of_pattern(cls, mask):
        """Of a netmask, or of a host mask, which is its inverse."""
        try:
            number = cls._read(mask)
        except AddressValueError:
            cls._bad_mask(mask)
        for pattern in number, number ^ 0xffffffff:
            length = IPV4LENGTH - _zeros_at_end(pattern, IPV4LENGTH)
            if pattern == cls._mask_of(length):
                return length
        cls._bad_mask(mask)

    def _long_text(self):
        return str(self)

    def _pointer(self):
        return '.'.join(reversed(str(self).split('.'))) + '.in-addr.arpa'


class IPv4Address(_Version4, _Address):
    """One address of version 4."""

    __slots__ = ('_ip', '__weakref__')

    def __init__(self, address):
        self._ip = self._number_of(address)
        if self._ip is None:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._read(text)

    @property
    def is_unspecified(self):
        return self == IPv4Address(0)


class IPv4Network(_Version4, _Network):
    """All addresses of version 4 that begin alike."""

    _plain = IPv4Address


class IPv4Interface(_WithNetwork, IPv4Address):
    """An address of version 4 and its network."""

    _plain, _network = IPv4Address, IPv4Network


# --- Version 6 ---

class _Version6:
    __slots__ = ()
    _version, _max_prefixlen = 6, IPV6LENGTH

    @classmethod
    def _read(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split(':')
        if len(parts) < 3:
            raise AddressValueError(f'At least 3 parts expected in {text!r}')
        if '.' in parts[-1]:
            try:
                tail = IPv4Address(parts[-1])._ip
            except AddressValueError as error:
                raise AddressValueError(f'{error} in {text!r}') from None
            parts[-1:] = [f'{tail >> 16:x}', f'{tail & 0xffff:x}']
        if len(parts) > 9:
            raise AddressValueError(f'At most 8 colons permitted in {text!r}')
        number = 0
        for part in cls._all_parts(parts, text):
            if not re.fullmatch('[0-9A-Fa-f]*', part):
                raise AddressValueError(f'Only hex digits permitted in {part!r} in {text!r}') from None
            if len(part) > 4:
                raise AddressValueError(f'At most 4 characters permitted in {part!r} in {text!r}') from None
            try:
                number = number << 16 | int(part, 16)
            except ValueError as error:
                raise AddressValueError(f'{error} in {text!r}') from None
        return number

    @staticmethod
    def _all_parts(parts, text):
        """The eight parts, with zeros in the place of ::."""
        gaps = [place for place in range(1, len(parts) - 1) if not parts[place]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        if not gaps and len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        before, after = (parts[:gaps[0]], parts[gaps[0] + 1:]) if gaps else (parts, parts)
        # An empty part at either end belongs to a :: beside it.
        if not before[0]:
            if not gaps or len(before) > 1:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            before = []
        if not after[-1]:
            if not gaps or len(after) > 1:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            after = []
        if not gaps:
            return parts
        missing = 8 - len(before) - len(after)
        if missing < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        return before + ['0'] * missing + after

    @classmethod
    def _text_of(cls, number):
        if number >> IPV6LENGTH:
            raise ValueError('IPv6 address is too large')
        text = ':'.join(f'{number >> shift & 0xffff:x}' for shift in range(112, -1, -16))
        runs = re.finditer(r'(?<![^:])0(?::0)+(?![^:])', text)
        longest = max(runs, key=lambda run: len(run.group()), default=None)
        if longest is None:
            return text
        return text[:longest.start()].removesuffix(':') + '::' + text[longest.end():].removeprefix(':')

    def _long_text(self):
        own = str(self.network_address if isinstance(self, _Network) else getattr(self, 'ip', self))
        digits = f'{self._read(own):032x}'
        text = ':'.join(digits[start:start + 4] for start in range(0, 32, 4))
        return f'{text}/{self._prefixlen}' if isinstance(self, (_Network, _WithNetwork)) else text

    def _pointer(self):
        return '.'.join(self.exploded[::-1].replace(':', '')) + '.ip6.arpa'

    is_site_local = _both_ends('is_site_local')


class IPv6Address(_Version6, _Address):
    """One address of version 6, perhaps with the zone it is valid in."""

    __slots__ = ('_ip', '_scope_id', '__weakref__')

    def __init__(self, address):
        self._scope_id = None
        self._ip = self._number_of(address)
        if self._ip is None:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, percent, zone = text.partition('%')
            if percent:
                if not zone or '%' in zone:
                    raise AddressValueError(f'Invalid IPv6 address: "{text + percent + zone!r}"')
                self._scope_id = zone
            self._ip = self._read(text)

    def __str__(self):
        text = super().__str__()
        return f'{text}%{self._scope_id}' if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        same = super().__eq__(other)
        if same is NotImplemented or not same:
            return same
        return self._scope_id == getattr(other, '_scope_id', None)

    @property
    def scope_id(self):
        """The zone, or None."""
        return self._scope_id

    @property
    def is_site_local(self):
        return self._within(_SPECIAL[6]['site_local'])

    @property
    def is_private(self):
        inside = self.ipv4_mapped
        return super().is_private if inside is None else inside.is_private

    @property
    def ipv4_mapped(self):
        """The address of version 4 in ::ffff:0:0/96, or None."""
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def teredo(self):
        """(server, client) of an address in 2001::/32, or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xffffffff), IPv4Address(~self._ip & 0xffffffff)

    @property
    def sixtofour(self):
        """The address of version 4 in 2002::/16, or None."""
        return IPv4Address(self._ip >> 80 & 0xffffffff) if self._ip >> 112 == 0x2002 else None


class IPv6Network(_Version6, _Network):
    """All addresses of version 6 that begin alike."""

    _plain = IPv6Address


class IPv6Interface(_WithNetwork, IPv6Address):
    """An address of version 6 and its network."""

    _plain, _network = IPv6Address, IPv6Network

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        return self._ip == 1 and self.network.is_loopback


IPv4Address._plain = IPv4Address
IPv6Address._plain = IPv6Address


def _networks(cls, texts):
    return [cls(text) for text in texts.split()]


# What the registries of special addresses say (RFC 6890 and after it).
_SPECIAL = {
    4: {name: _networks(IPv4Network, texts) for name, texts in {
        'multicast': '224.0.0.0/4', 'reserved': '240.0.0.0/4', 'link_local': '169.254.0.0/16',
        'loopback': '127.0.0.0/8', 'shared': '100.64.0.0/10',
        'private': '0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 '
                   '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4',
        'not_private': '192.0.0.9/32 192.0.0.10/32'}.items()},
    6: {name: _networks(IPv6Network, texts) for name, texts in {
        'multicast': 'ff00::/8', 'link_local': 'fe80::/10', 'loopback': '::1/128', 'shared': '', 'site_local': 'fec0::/10',
        'reserved': '::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3 '
                    'e000::/4 f000::/5 f800::/6 fe00::/9',
        'private': '::/128 ::1/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10',
        'not_private': '2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28'}.items()},
}
