# addresses of both versions: texts, properties, arithmetic
import ipaddress

for text in ('192.168.1.1', '8.8.8.8', '127.0.0.1', '224.0.0.1', '0.0.0.0', '::1', '2001:db8::ff00:42:8329', 'fe80::1%eth0',
             '::ffff:1.2.3.4', '1:0:0:2:0:0:0:3', '2002:102:304::', 'ff02::1'):
    address = ipaddress.ip_address(text)
    print(repr(address), address.compressed, address.packed.hex(), int(address), address.reverse_pointer if '%' not in text else '')
    print([name for name in ('is_multicast', 'is_private', 'is_global', 'is_unspecified', 'is_reserved', 'is_loopback',
                             'is_link_local') if getattr(address, name)])
print(ipaddress.ip_address('1.2.3.4') + 5, ipaddress.ip_address('1.2.3.4') - 300)
print(sorted(map(ipaddress.ip_address, ['10.0.0.2', '9.255.0.1', '10.0.0.1'])))
print(f"{ipaddress.ip_address('1.2.3.4'):#x} {ipaddress.ip_address('1.2.3.4'):_b} {ipaddress.ip_address('1.2.3.4'):>12s}")
print(ipaddress.ip_address('2001:db8::1').exploded, ipaddress.ip_address('::ffff:1.2.3.4').ipv4_mapped)
print(hash(ipaddress.ip_address('1.2.3.4')), hash(ipaddress.ip_network('1.2.3.0/24')))
