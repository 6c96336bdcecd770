"""Which machines this server may talk to for somebody: on a shared one, none of its own network."""

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address
NAT64 = IPv6Network("64:ff9b::/96")
# What some versions of Python take for the open internet: one's own site, and what protocols use among themselves.
OTHERS = (IPv6Network("fec0::/10"), IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"))


def resolve(host: str, port: int) -> list[Address]:
    """Return the addresses of a host, in the order to try them.

    :raises OSError: the name leads nowhere.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # a label that is empty or too long
        raise OSError("not a name") from error
    return list(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found))


def is_public(address: Address) -> bool:
    """Return whether an address is one of the open internet, also where it hides within another one."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in NAT64:
            inner = IPv4Address(int(address) & 0xFFFF_FFFF)
        if address.teredo is not None:
            inner = address.teredo[1]
        if inner is not None:
            return is_public(inner)
    is_other = any(address in network for network in OTHERS)
    return address.is_global and not (is_other or address.is_multicast or address.is_reserved)
