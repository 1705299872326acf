# networks: parts, hosts, sums and differences
import ipaddress

network = ipaddress.ip_network('192.168.0.0/28')
print(network, network.netmask, network.hostmask, network.broadcast_address, network.num_addresses)
print([str(host) for host in network.hosts()])
print(network[1], network[-1], list(network.subnets(new_prefix=30)), network.supernet(3))
print(list(network.address_exclude(ipaddress.ip_network('192.168.0.4/31'))))
print(ipaddress.ip_address('192.168.0.3') in network, network.overlaps(ipaddress.ip_network('192.168.0.8/29')))
print(network.subnet_of(ipaddress.ip_network('192.168.0.0/16')), network.compare_networks(ipaddress.ip_network('10.0.0.0/8')))
print(list(ipaddress.summarize_address_range(ipaddress.ip_address('1.1.1.0'), ipaddress.ip_address('1.1.2.130'))))
print(list(ipaddress.collapse_addresses(map(ipaddress.ip_network, ['192.0.2.0/25', '192.0.2.128/25', '1.1.1.1', '1.1.1.0']))))
print(list(ipaddress.ip_network('::/126').hosts()), list(ipaddress.ip_network('1.2.3.4/31').hosts()))
interface = ipaddress.ip_interface('10.1.2.3/24')
print(repr(interface), interface.ip, interface.network, interface.with_netmask, interface.with_hostmask)
print(ipaddress.ip_network('10.1.2.3/0.0.0.255', strict=False), ipaddress.ip_network(('10.0.0.0', '255.0.0.0')))
