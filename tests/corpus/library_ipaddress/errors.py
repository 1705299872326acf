# what ipaddress says of texts that are no addresses and of networks that do not fit
import ipaddress

for text in ('1.2.3', '1.2.3.256', '01.2.3.4', '1.2.3.a', '1..3.4', '', '1.2.3.4/33', '1.2.3.4/24', '1.2.3.0/24/3', ':1', '1::2::3',
             '12345::', 'g::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '::1/129', 'fe80::1%', -1, 2**32, 2**128, b'abc', None):
    for kind in ipaddress.IPv4Address, ipaddress.IPv6Address, ipaddress.IPv4Network, ipaddress.IPv6Network, ipaddress.ip_address:
        try:
            print(kind.__name__, repr(kind(text)))
        except ValueError as error:
            print(kind.__name__, type(error).__name__, error)
network = ipaddress.ip_network('192.168.0.0/28')
for function in (lambda: network[16], lambda: list(network.subnets(new_prefix=20)), lambda: network.supernet(30),
                 lambda: list(network.address_exclude(ipaddress.ip_network('10.0.0.0/8'))),
                 lambda: network.subnet_of(ipaddress.ip_network('::/0')),
                 lambda: ipaddress.ip_address('1.1.1.1') < ipaddress.ip_address('::1'),
                 lambda: ipaddress.ip_address('1.1.1.1') + 1.5):
    try:
        print(function())
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
