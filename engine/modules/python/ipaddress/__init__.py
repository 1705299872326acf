"""Addresses of the Internet, networks, and addresses with their network (versions 4 and 6)."""

from ._common import (
    AddressValueError, IPV4LENGTH, IPV6LENGTH, NetmaskValueError, _Address, _Network, _same_version, _zeros_at_end)
from ._versions import IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Interface, IPv6Network


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
