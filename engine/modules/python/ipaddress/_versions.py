"""The classes of the versions 4 and 6, and which networks are special."""

import re

from ._common import (
    AddressValueError, IPV4LENGTH, IPV6LENGTH, _Address, _both_ends, _Network, _SPECIAL, _WithNetwork, _zeros_at_end)


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

    __module__ = 'ipaddress'
    __slots__ = ('_ip', '__weakref__')

    def __init__(self, address):
        self._ip = self._number_of(address)
        if self._ip is None:
            self._ip = self._read(self._text_to_read(address))

    @property
    def is_unspecified(self):
        return self == IPv4Address(0)


class IPv4Network(_Version4, _Network):
    """All addresses of version 4 that begin alike."""

    __module__ = 'ipaddress'
    _plain = IPv4Address


class IPv4Interface(_WithNetwork, IPv4Address):
    """An address of version 4 and its network."""

    __module__ = 'ipaddress'
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

    __module__ = 'ipaddress'
    __slots__ = ('_ip', '_scope_id', '__weakref__')

    def __init__(self, address):
        self._scope_id = None
        self._ip = self._number_of(address)
        if self._ip is None:
            text, percent, zone = self._text_to_read(address).partition('%')
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

    __module__ = 'ipaddress'
    _plain = IPv6Address


class IPv6Interface(_WithNetwork, IPv6Address):
    """An address of version 6 and its network."""

    __module__ = 'ipaddress'
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
_SPECIAL.update({
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
})
